package dev.handover.classification.revision;

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

/** Shows what was once known of an activity. */
@ApplicationScoped
public class ReadingRevisions {

    /** One change of one fact; null is unknown, or nobody in person. */
    public record RevisionSnapshot(
            String fact,
            RevisionCause cause,
            KnownFact from,
            KnownFact to,
            Instant observedAt,
            UUID member,
            Instant at) {}

    /** What was known of a fact. */
    public record KnownFact(JsonNode value, FactSource source) {}

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
                r.cause,
                knowledge(r.oldValue, r.oldSource),
                knowledge(r.newValue, r.newSource),
                r.observedAt,
                r.member,
                r.at);
    }

    private KnownFact knowledge(String value, FactSource source) {
        if (value == null) {
            return null;
        }
        try {
            return new KnownFact(json.readTree(value), source);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored revision is not JSON", corrupt);
        }
    }
}
