package dev.handover.classification.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.revision.ReadingRevisions.KnownFact;
import dev.handover.classification.revision.ReadingRevisions.RevisionSnapshot;
import dev.handover.classification.revision.RevisionCause;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of one fact. */
@Schema(name = "FactRevision")
record FactRevisionView(
        @Schema(maxLength = 40) String fact,
        @JsonProperty("how") RevisionCause cause,

        @Schema(nullable = true, description = "The value before; null if it was unknown.")
        Known from,

        @Schema(nullable = true, description = "The value after; null if it is unknown.")
        Known to,

        @Schema(nullable = true, description = "When the value was measured or stated.")
        Instant observedAt,

        @Schema(nullable = true, description = "The member who changed the value; null if it was not a person.")
        UUID member,

        @Schema(description = "When the change was recorded.")
        Instant at) {

    /** What was known of a fact. */
    @Schema(name = "FactKnowledge")
    record Known(
            @Schema(ref = "#/components/schemas/FactValue") JsonNode value, FactSource source) {

        static Known of(KnownFact fact) {
            return fact == null ? null : new Known(fact.value(), fact.source());
        }
    }

    static FactRevisionView of(RevisionSnapshot revision) {
        return new FactRevisionView(
                revision.fact(),
                revision.cause(),
                Known.of(revision.from()),
                Known.of(revision.to()),
                revision.observedAt(),
                revision.member(),
                revision.at());
    }
}
