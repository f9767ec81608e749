package dev.handover.hiring.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an engagement ended. */
@Schema(description = """
        Why an engagement ended.
        - `COMPLETED`: what was agreed is done
        - `NO_LONGER_NEEDED`: the work is no longer needed, or you do it yourself again
        - `QUALITY`: what was delivered was not good enough
        - `COST`: it cost too much
        - `CONTRACTOR_LEFT`: the contractor left
        - `OTHER`: another reason""")
public enum EndReason {
    /** What was agreed is done. */
    COMPLETED,
    /** The work is no longer needed, or the owner does it again. */
    NO_LONGER_NEEDED,
    /** What was delivered was not good enough. */
    QUALITY,
    /** It cost too much. */
    COST,
    /** The contractor left. */
    CONTRACTOR_LEFT,
    OTHER
}
