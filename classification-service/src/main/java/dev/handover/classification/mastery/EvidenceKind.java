package dev.handover.classification.mastery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody did that shows how well they master an area, by the anchors of mastery. */
@Schema(name = "EvidenceKind", description = "DID_IT shows mastery 2, JUDGED_OTHERS 3, TAUGHT_IT 4.")
enum EvidenceKind {
    DID_IT(2),
    JUDGED_OTHERS(3),
    TAUGHT_IT(4);

    private final int mastery;

    EvidenceKind(int mastery) {
        this.mastery = mastery;
    }

    /** {@return the step of the scale of mastery that it shows} */
    int mastery() {
        return mastery;
    }
}
