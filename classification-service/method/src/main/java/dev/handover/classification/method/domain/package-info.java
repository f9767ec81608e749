/** Which values a variable of the rules can have. */
package dev.handover.classification.method.domain;
