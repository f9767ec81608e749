package dev.handover.classification.decision;

import dev.handover.chassis.event.Outbox;
import dev.handover.classification.decision.state.DecisionEvent;
import dev.handover.classification.decision.state.DecisionView;
import dev.handover.classification.feed.TellingListeners;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Inputs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

/** Tells what happens to a decision: to other services by an event, to who listens by the feed. */
@ApplicationScoped
class TellingDecisions {

    private static final Map<Class<? extends DecisionEvent>, String> NAMES = Map.of(
            DecisionEvent.DecisionMade.class, "decision-made",
            DecisionEvent.DecisionAccepted.class, "decision-accepted",
            DecisionEvent.DecisionDeclined.class, "decision-declined",
            DecisionEvent.DecisionWithdrawn.class, "decision-withdrawn");

    private final Decisions decisions;
    private final Answers answers;
    private final Outbox outbox;
    private final TellingListeners listeners;

    TellingDecisions(Decisions decisions, Answers answers, Outbox outbox, TellingListeners listeners) {
        this.decisions = decisions;
        this.answers = answers;
        this.outbox = outbox;
        this.listeners = listeners;
    }

    /** Stores the decision and tells what happened to it; {@return its state after it} */
    DecisionView tell(Decision decision, Function<DecisionView, DecisionEvent> happened) {
        return tell(decision, answers.read(decision), Canonical.inputs(decision.inputs), happened);
    }

    /** The same for who has just made its answer from these inputs. */
    DecisionView tell(Decision decision, Answer answer, Inputs inputs, Function<DecisionView, DecisionEvent> happened) {
        decisions.flush();
        DecisionView state = answers.state(decision, answer, inputs);
        DecisionEvent event = happened.apply(state);
        outbox.append(event.toDomainEvent());
        listeners.tell(NAMES.get(event.getClass()), state);
        return state;
    }
}
