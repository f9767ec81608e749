package dev.handover.hiring.opening.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import dev.handover.hiring.opening.Decision;
import dev.handover.hiring.opening.OpeningSnapshot;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads decisions of classification-service; each event holds the decision's whole state. */
@ApplicationScoped
class DecisionConsumer {
    /**
     * The decision's full state, of which only what an opening needs is read.
     *
     * @param version rises with each event about the activity
     * @param status MADE, ACCEPTED, DECLINED or WITHDRAWN
     * @param target to whom the work goes, or null
     */
    record Payload(
            UUID activityId,
            UUID decisionId,
            long version,
            Activity activity,
            String status,
            String target,
            @JsonUnwrapped OpeningSnapshot.Reason reason,
            @JsonUnwrapped Decision.Load load,
            @JsonUnwrapped Price price) {
        private static final Set<String> KEEPS =
                Set.of("NEEDS_INPUT", "MASTER", "LEARN", "ELIMINATE", "AUTOMATE", "KEEP_FOR_NOW");
        private static final Set<String> HANDS_OVER = Set.of("DELEGATE", "OUTSOURCE_ALWAYS", "MASTER_THEN_DELEGATE");
        private static final Set<String> STATUSES = Set.of("MADE", "ACCEPTED", "DECLINED", "WITHDRAWN");

        /** What the decision is about. */
        record Activity(String name, String area) {}

        /**
         * Money an hour.
         *
         * @param marketRate what the market asks for an hour of such work, or null
         * @param rateCap the highest all-in rate an hour at which handing over pays, or null
         * @param openingOffer where to begin, or null
         */
        record Price(String currency, BigDecimal marketRate, BigDecimal rateCap, BigDecimal openingOffer) {
            /** An ad offers a range around what the market asks, in the decision's currency. */
            Decision.Price offered() {
                // Down, so that no rounding lifts a rate above its cap.
                BigDecimal cap = rateCap == null ? null : rateCap.setScale(2, RoundingMode.DOWN);
                Optional<MarketRange> range = currency == null ? Optional.empty() : MarketRange.of(marketRate, cap);
                return new Decision.Price(
                        currency,
                        cap,
                        range.map(MarketRange::from).orElse(null),
                        range.map(MarketRange::to).orElse(null));
            }
        }

        /** @throws IllegalArgumentException when it isn't a decision that can be taken */
        void check() {
            Objects.requireNonNull(activityId, "activityId");
            Objects.requireNonNull(decisionId, "decisionId");
            Objects.requireNonNull(reason.verdict(), "verdict");
            if (version < 1) {
                throw new IllegalArgumentException("version is missing");
            }
            if (status == null || !STATUSES.contains(status)) {
                throw new IllegalArgumentException("status is none of " + STATUSES);
            }
            if (activity == null || activity.name() == null || activity.name().isBlank()) {
                throw new IllegalArgumentException("activity.name is missing");
            }
        }

        /**
         * {@return whether its verdict gives the work to somebody else}
         *
         * @throws IllegalArgumentException for a verdict that this version does not know, so that the event becomes a dead
         *     letter: neither to open nor to close a position is a safe guess
         */
        boolean handsOver() {
            boolean handsOver = HANDS_OVER.contains(reason.verdict());
            if (!handsOver && !KEEPS.contains(reason.verdict())) {
                throw new IllegalArgumentException("verdict is not known: " + reason.verdict());
            }
            return handsOver;
        }

        boolean accepted() {
            return "ACCEPTED".equals(status);
        }

        Decision decision() {
            return new Decision(activityId, decisionId, activity.name(), target, reason, load, price.offered());
        }
    }

    private final TakingDecisions taking;

    DecisionConsumer(TakingDecisions taking) {
        this.taking = taking;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe(
                "classification.decision",
                "decision",
                Map.of(
                        "classification.decision-made.v1", this::decided,
                        "classification.decision-accepted.v1", this::decided,
                        "classification.decision-declined.v1", this::decided,
                        "classification.decision-withdrawn.v1", this::decided));
    }

    void decided(CloudEvent event) {
        taking.take(event.dataAs(Payload.class));
    }
}
