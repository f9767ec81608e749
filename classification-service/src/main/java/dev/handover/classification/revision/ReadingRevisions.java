package dev.handover.classification.revision;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows what was once known of an activity. */
@ApplicationScoped
public class ReadingRevisions {

    /** One change of one fact. */
    public record RevisionSnapshot(
            @Schema(maxLength = 40) String fact,
            @JsonProperty("how") RevisionMode mode,

            @Schema(nullable = true, description = "The value before; null if it was unknown.")
            Knowledge from,

            @Schema(nullable = true, description = "The value after; null if it is unknown.")
            Knowledge to,

            @Schema(nullable = true, description = "When the value was measured or stated.")
            Instant observedAt,

            @Schema(nullable = true, description = "The member who changed the value; null if it was not a person.")
            UUID member,

            @Schema(description = "When the change was recorded.")
            Instant at) {}

    /** What was known of a fact. */
    @Schema(name = "FactKnowledge")
    public record Knowledge(
            @Schema(ref = "#/components/schemas/FactValue") JsonNode value, FactSource source) {}

    private final FactRevisions revisions;
    private final ObjectMapper json;

    ReadingRevisions(FactRevisions revisions, ObjectMapper json) {
        this.revisions = revisions;
        this.json = json;
    }

    /**
     * A page of changes, the latest first.
     *
     * @param activity whose facts; the caller made sure that it is there
     * @param fact only this one; null is all
     */
    @Transactional
    public Page<RevisionSnapshot> page(UUID activity, FactName fact, String cursor, int limit) {
        String filter = "revisions " + activity + " " + fact;
        Cursor.After after = Cursor.decode(cursor, filter);
        UUID before = after.id(0);
        List<FactRevision> rows = revisions.page(activity, fact == null ? null : fact.json(), before, limit);
        return Page.of(rows, limit, r -> Cursor.encode(filter, r.id.toString())).map(this::shown);
    }

    private RevisionSnapshot shown(FactRevision r) {
        return new RevisionSnapshot(
                r.fact,
                r.how,
                knowledge(r.oldValue, r.oldSource),
                knowledge(r.newValue, r.newSource),
                r.observedAt,
                r.member,
                r.at);
    }

    private Knowledge knowledge(String value, FactSource source) {
        if (value == null) {
            return null;
        }
        try {
            return new Knowledge(json.readTree(value), source);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored revision is not JSON", corrupt);
        }
    }
}
