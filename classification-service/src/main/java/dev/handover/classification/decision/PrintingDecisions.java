package dev.handover.classification.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Formulas;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gives a decision with all that belongs on a page about it. */
@ApplicationScoped
public class PrintingDecisions {

    /**
     * A decision to print.
     *
     * @param name the activity's name when it was decided
     * @param status MADE, ACCEPTED, DECLINED or WITHDRAWN
     * @param note the owner's words, or null
     * @param currency ISO 4217, or null when unknown
     * @param changedAt when it took this status
     * @param confidence the stored answer's member of that name; a missing node when it was not worked out
     * @param formulas every figure with its formula
     * @param facts what it was decided on, stated or inferred
     * @param factsNow the same as they are known now, with their sources
     */
    public record Printed(
            UUID activityId,
            String name,
            String status,
            String note,
            String currency,
            Instant madeAt,
            Instant changedAt,
            Answer answer,
            JsonNode confidence,
            List<Formulas.Figure> formulas,
            Facts facts,
            Facts factsNow) {}

    private final Decisions decisions;
    private final Answers answers;
    private final ReadingActivities activities;
    private final ReadingPolicies policies;
    private final ObjectMapper json;

    PrintingDecisions(
            Decisions decisions,
            Answers answers,
            ReadingActivities activities,
            ObjectMapper json,
            ReadingPolicies policies) {
        this.policies = policies;
        this.decisions = decisions;
        this.answers = answers;
        this.activities = activities;
        this.json = json;
    }

    /** {@return the activity's current decision} */
    @Transactional
    public Printed print(UUID activity) {
        Decision d = decisions.current(activity).orElseThrow(Decisions::unknown);
        Inputs inputs = Canonical.inputs(d.inputs);
        return new Printed(
                activity,
                d.activityName,
                d.status.name(),
                d.note,
                d.currency,
                d.madeAt,
                d.changedAt,
                answers.read(d),
                confidence(d),
                Formulas.of(inputs, policies.thatDecided(d.policyVersion)),
                inputs.subject().facts(),
                activities
                        .find(activity)
                        .map(ReadingActivities.ActivitySnapshot::facts)
                        .orElse(Facts.none()));
    }

    /** Read from the stored document, since decisions of before it was worked out have none. */
    private JsonNode confidence(Decision d) {
        try {
            return json.readTree(d.answer).path("confidence");
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored answer is not readable: " + d.id, corrupt);
        }
    }
}
