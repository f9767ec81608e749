/** The rules that give the verdict, and the situation they look at. */
package dev.handover.classification.method.rule;
