/** What every API document says without a resource repeating it. */
package dev.handover.chassis.openapi;
