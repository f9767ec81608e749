package dev.handover.hiring.jobad.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a line of an ad comes from: shown to the owner, so that nobody mistakes boilerplate for a measured figure. */
@Schema(description = """
        Where a line comes from.
        - `MEASURED`: recorded time
        - `DECIDED`: the accepted decision
        - `TYPED`: you wrote it
        - `TEMPLATE`: the template""")
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
