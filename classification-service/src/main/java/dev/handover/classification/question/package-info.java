/** Which question to ask the owner next, and what the answer states. */
package dev.handover.classification.question;
