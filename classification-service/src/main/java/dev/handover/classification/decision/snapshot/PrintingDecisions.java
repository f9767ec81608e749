package dev.handover.classification.decision.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.decision.Answers;
import dev.handover.classification.decision.Decision;
import dev.handover.classification.decision.Decisions;
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
     * @param standing where it stands
     * @param currency ISO 4217, or null when unknown
     * @param confidence the stored answer's member of that name; a missing node when it was not worked out
     * @param formulas every figure with its formula
     * @param known what was known of the activity, and what is
     */
    public record PrintSnapshot(
            UUID activityId,
            String name,
            Standing standing,
            String currency,
            Answer answer,
            JsonNode confidence,
            List<Formulas.Figure> formulas,
            Known known) {

        /**
         * Where it stands.
         *
         * @param status MADE, ACCEPTED, DECLINED or WITHDRAWN
         * @param note the owner's words, or null
         * @param changedAt when it took this status
         */
        public record Standing(String status, String note, Instant madeAt, Instant changedAt) {}

        /**
         * What is known of the activity.
         *
         * @param facts what it was decided on, stated or inferred
         * @param factsNow the same as they are known now, with their sources
         */
        public record Known(Facts facts, Facts factsNow) {}
    }

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
    public PrintSnapshot print(UUID activity) {
        Decision d = decisions.current(activity).orElseThrow(Decisions::unknown);
        Inputs inputs = Canonical.inputs(d.inputs());
        return new PrintSnapshot(
                activity,
                d.activityName(),
                new PrintSnapshot.Standing(d.status().name(), d.note(), d.madeAt(), d.changedAt()),
                d.currency(),
                answers.read(d),
                confidence(d),
                Formulas.of(inputs, policies.thatDecided(d.policyVersion())),
                new PrintSnapshot.Known(
                        inputs.subject().facts(),
                        activities
                                .find(activity)
                                .map(ReadingActivities.ActivitySnapshot::facts)
                                .orElse(Facts.none())));
    }

    /** Read from the stored document, since decisions of before it was worked out have none. */
    private JsonNode confidence(Decision d) {
        try {
            return json.readTree(d.answer()).path("confidence");
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored answer is not readable: " + d.id(), corrupt);
        }
    }
}
