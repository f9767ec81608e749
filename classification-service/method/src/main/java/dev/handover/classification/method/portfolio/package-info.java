/** Which activities to hand over together under a budget. */
package dev.handover.classification.method.portfolio;
