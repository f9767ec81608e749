package dev.handover.classification.activity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.reconsideration.AskingAgain;
import dev.handover.classification.revision.RecordingRevisions;
import dev.handover.classification.revision.RevisionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes what the owner says about an activity. */
@ApplicationScoped
public class RevisingFacts {

    private final Activities activities;
    private final FactSheets sheets;
    private final FactsJson json;
    private final ReadingActivities reading;
    private final RecordingRevisions revisions;
    private final AskingAgain asking;
    private final Clock clock;

    RevisingFacts(
            Activities activities,
            FactSheets sheets,
            FactsJson json,
            ReadingActivities reading,
            RecordingRevisions revisions,
            AskingAgain asking,
            Clock clock) {
        this.activities = activities;
        this.sheets = sheets;
        this.json = json;
        this.reading = reading;
        this.revisions = revisions;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * Applies a merge-patch and has the decision made again.
     *
     * @param activity whose facts
     * @param ifMatch the If-Match header as sent
     * @param patch by fact name; null makes a fact unknown
     * @throws dev.handover.chassis.problem.Refusal 404, 412, 422 or 428
     */
    @Transactional
    public void revise(UUID activity, String ifMatch, Map<String, JsonNode> patch) {
        Activity known = require(activity);
        FactSheet sheet = sheets.findById(activity);
        Preconditions.ifMatch(ifMatch, sheet == null ? FactSheet.BLANK : sheet.version);
        apply(known, sheet, patch, RevisionCause.PATCH);
    }

    /**
     * Takes the answer to a question; it changes one fact only, so that nothing unseen is overwritten.
     *
     * @param activity whose fact
     * @param fact which
     * @param value as in a patch: a value, or an object of value and note
     * @throws dev.handover.chassis.problem.Refusal 404 or 422
     */
    @Transactional
    public void revise(UUID activity, FactName fact, JsonNode value) {
        apply(require(activity), sheets.findById(activity), Map.of(fact.json(), value), RevisionCause.ANSWER);
    }

    private Activity require(UUID activity) {
        return activities
                .findByIdOptional(activity)
                .orElseThrow(
                        () -> ProblemType.Common.NOT_FOUND.because("There is no such activity in this workspace."));
    }

    private void apply(Activity activity, FactSheet present, Map<String, JsonNode> patch, RevisionCause cause) {
        FactSheet sheet = present == null ? new FactSheet(activity.id) : present;
        Facts stated = json.read(sheet.facts);
        Facts merged = json.merge(stated, patch, clock.instant());
        sheet.write(json.tree(merged));
        if (present == null) {
            sheets.persist(sheet);
        }
        sheets.flush();
        revisions.record(activity.id, reading.facts(activity, stated), reading.facts(activity, merged), cause);
        asking.about(activity.id);
    }
}
