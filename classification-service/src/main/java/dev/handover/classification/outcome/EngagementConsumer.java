package dev.handover.classification.outcome;

import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import dev.handover.classification.method.fact.Target;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Hears what becomes of the work that was handed over. */
@ApplicationScoped
class EngagementConsumer {

    /** No amount and no number of hours that is told is longer; what is, would only cost time to calculate with. */
    private static final BigDecimal MOST = new BigDecimal("1E15");

    private static final int MOST_DECIMALS = 6;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    record Heard(
            UUID engagementId,
            Long version,
            UUID activityId,
            UUID decisionId,
            Target target,
            EngagementStatus status,
            String currency,
            BigDecimal rate,
            BigDecimal promisedHoursPerMonth,
            LocalDate startedOn,
            LocalDate endedOn,
            Boolean wouldHireAgain,
            Deliveries deliveries,
            BigDecimal spend) {

        record Deliveries(
                Integer count, BigDecimal hours, Long qualitySum, Integer reworkCount, LocalDate lastDeliveredOn) {}

        FollowingEngagements.Told told() {
            need(engagementId, "engagementId");
            need(version, "version");
            need(target, "target");
            need(status, "status");
            need(currency, "currency");
            need(startedOn, "startedOn");
            need(deliveries, "deliveries");
            need(deliveries.count(), "deliveries.count");
            need(deliveries.qualitySum(), "deliveries.qualitySum");
            need(deliveries.reworkCount(), "deliveries.reworkCount");
            if ((status == EngagementStatus.ENDED) != (endedOn != null)) {
                throw new IllegalArgumentException("endedOn and status contradict each other");
            }
            day(startedOn);
            day(endedOn);
            day(deliveries.lastDeliveredOn());
            return new FollowingEngagements.Told(
                    engagementId,
                    version,
                    activityId,
                    decisionId,
                    target,
                    status,
                    currency,
                    number(rate, "rate"),
                    promisedHoursPerMonth == null ? null : number(promisedHoursPerMonth, "promisedHoursPerMonth"),
                    startedOn,
                    endedOn,
                    wouldHireAgain,
                    new FollowingEngagements.Accepted(
                            deliveries.count(),
                            number(deliveries.hours(), "deliveries.hours"),
                            deliveries.qualitySum(),
                            deliveries.reworkCount(),
                            deliveries.lastDeliveredOn()),
                    number(spend, "spend"));
        }

        private static void need(Object value, String name) {
            if (value == null) {
                throw new IllegalArgumentException(name + " is needed");
            }
        }

        private static BigDecimal number(BigDecimal value, String name) {
            need(value, name);
            if (value.signum() < 0 || value.compareTo(MOST) > 0 || Math.abs(value.scale()) > MOST_DECIMALS) {
                throw new IllegalArgumentException(name + " is out of range");
            }
            return value;
        }

        private static void day(LocalDate day) {
            if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
                throw new IllegalArgumentException(day + " is out of range");
            }
        }
    }

    private final FollowingEngagements following;

    EngagementConsumer(FollowingEngagements following) {
        this.following = following;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe(
                "hiring.engagement",
                "engagement",
                Map.of(
                        "hiring.engagement-started.v1", this::on,
                        "hiring.delivery-accepted.v1", this::on,
                        "hiring.engagement-changed.v1", this::on,
                        "hiring.engagement-ended.v1", this::on));
    }

    private void on(CloudEvent event) {
        following.follow(event.dataAs(Heard.class).told());
    }
}
