package dev.handover.classification.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.decision.state.DecisionView;
import dev.handover.classification.decision.state.Overridden;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;

/** Answers and inputs as they are stored, and the state that is made of them. */
@ApplicationScoped
public class Answers {

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer is always writable", impossible);
        }
    }

    /** Reads back what is stored with a decision; null stays null. */
    <T> T read(String stored, Class<T> type) {
        try {
            return stored == null ? null : json.readValue(stored, type);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " is not readable", corrupt);
        }
    }

    public Answer read(Decision decision) {
        try {
            return json.readValue(decision.answer, Answer.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored answer is not readable: " + decision.id, corrupt);
        }
    }

    DecisionView state(Decision d) {
        return state(d, read(d), Canonical.inputs(d.inputs));
    }

    DecisionView state(Decision d, Answer answer, Inputs inputs) {
        return new DecisionView(
                d.activityId,
                d.id,
                d.eventVersion,
                new DecisionView.ActivityName(d.activityName, d.area),
                new DecisionView.Ruling(
                        d.verdict, d.status, answer.rule(), answer.ruling().sentence(), answer.target(), d.category),
                new DecisionView.Figures(
                        d.currency,
                        measured(inputs, FactName.HOURS_PER_MONTH),
                        measured(inputs, FactName.OCCURRENCES_PER_MONTH),
                        marketRate(inputs, answer.target()),
                        answer.deal().rateCap(),
                        answer.deal().openingOffer(),
                        answer.deal().hoursFreedPerMonth(),
                        answer.deal().benefitPerMonth()),
                new DecisionView.Guidance(
                        answer.handover().delegationLevel(),
                        answer.handover().teachPlan(),
                        answer.explanation().because()),
                new DecisionView.Origin(
                        d.changedAt, d.decidedBy, d.policyVersion, d.inputsHash, read(d.overridden, Overridden.class)),
                new DecisionView.Review(d.reviewOn, d.reviewDue));
    }

    private static BigDecimal marketRate(Inputs inputs, Target target) {
        return inputs.market().stream()
                .filter(offer -> offer.target() == target)
                .map(offer -> offer.price().rate())
                .filter(Objects::nonNull)
                .map(Figures::shown)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal measured(Inputs inputs, FactName name) {
        return inputs.subject().facts().decimal(name).map(Figures::shown).orElse(null);
    }
}
