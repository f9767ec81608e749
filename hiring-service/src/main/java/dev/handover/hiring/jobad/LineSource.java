package dev.handover.hiring.jobad;

/** Where a line of an ad comes from: shown to the owner, so that nobody mistakes boilerplate for a measured figure. */
public enum LineSource {
    /** From recorded time. */
    MEASURED,
    /** From the accepted decision. */
    DECIDED,
    /** Written by the owner. */
    TYPED,
    /** From the template. */
    TEMPLATE
}
