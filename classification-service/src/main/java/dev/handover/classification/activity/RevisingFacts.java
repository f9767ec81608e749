package dev.handover.classification.activity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.Preconditions;
import dev.handover.chassis.ProblemType;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.reconsideration.AskingAgain;
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
    private final AskingAgain asking;
    private final Clock clock;

    RevisingFacts(Activities activities, FactSheets sheets, FactsJson json, AskingAgain asking, Clock clock) {
        this.activities = activities;
        this.sheets = sheets;
        this.json = json;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * Applies a merge-patch and has the decision made anew.
     *
     * @param activity whose facts
     * @param ifMatch the If-Match header as sent
     * @param patch by fact name; null makes a fact unknown
     * @throws dev.handover.chassis.Refusal 404, 412, 422 or 428
     */
    @Transactional
    public void revise(UUID activity, String ifMatch, Map<String, JsonNode> patch) {
        if (activities.findById(activity) == null) {
            throw ProblemType.Common.NOT_FOUND.because("There is no such activity in this workspace.");
        }
        FactSheet sheet = sheets.findById(activity);
        boolean first = sheet == null;
        Preconditions.ifMatch(ifMatch, first ? FactSheet.BLANK : sheet.version);
        if (first) {
            sheet = new FactSheet(activity);
        }
        Facts merged = json.merge(json.read(sheet.facts), patch, clock.instant());
        sheet.write(json.write(merged));
        if (first) {
            sheets.persist(sheet);
        }
        sheets.flush();
        asking.about(activity);
    }
}
