package dev.handover.audit.timeentry.input;

import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.content.Origin;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a caller says that an entry comes from. */
public record GivenOrigin(
        @Size(min = 1, max = EntryRules.LONGEST_SOURCE)
        @Schema(
                description =
                        "The tool it comes from. All doors of a tool are one: what `toggl-csv` brought from a file is"
                                + " found when `toggl` sends it under its id.",
                defaultValue = "api",
                examples = "api")
        String source,

        @Size(min = 1, max = EntryRules.LONGEST_NAME)
        @Schema(
                description =
                        "The id of the entry in that tool. Sent again, the entry is found and not recorded twice.")
        String externalId,

        @Schema(
                description =
                        "When the tool last changed the entry. What was changed before a change that is known is old"
                                + " and changes nothing; without it, what is sent last counts.")
        Instant sourceChangedAt,

        @Schema(description = "How the time is known; STATED where absent.")
        Evidence evidence) {

    Origin origin() {
        return new Origin(
                source == null ? Origin.OWN_SOURCE : source,
                externalId,
                evidence == null ? Evidence.STATED : evidence,
                null,
                sourceChangedAt);
    }
}
