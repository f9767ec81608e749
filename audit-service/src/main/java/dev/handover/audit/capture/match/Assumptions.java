package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.match.ImportOptions.Mirror;
import dev.handover.audit.capture.match.ImportOptions.Similar;
import java.util.List;

/** What has to be assumed, or asked, once a file's rows are compared with what is stored. */
public final class Assumptions {

    private Assumptions() {}

    /** What rows are that begin like known entries and say something else. */
    public static Assumption similar(int rows) {
        return new Assumption(
                Assumption.SIMILAR,
                Similar.FURTHER.name(),
                rows + (rows == 1 ? " row begins" : " rows begin")
                        + " like known entries of the same person, or lies on days of which the tool's time is known in another"
                        + " form. SAME: these are the known entries, which were changed in the tool since. FURTHER: these are"
                        + " other entries, as where a report was sent in parts",
                List.of(Similar.SAME.name()),
                true);
    }

    /** What a file that holds everything of a range removes. */
    public static Assumption mirrored(Mirror mirror, int removed, int rejected) {
        return Assumption.settled(
                Assumption.MIRROR,
                mirror.from() + " to " + mirror.to(),
                "the file holds everything of these days and people; stored entries that it doesn't hold are removed: "
                        + removed + (rejected == 0 ? "" : "; rejected rows may be among these: " + rejected));
    }
}
