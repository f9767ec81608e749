package dev.handover.classification.outcome.engagement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Receives what becomes of the work that was handed over. */
@ApplicationScoped
class EngagementConsumer {

    /** No amount and no number of hours that is published is longer; what is, would only cost time to calculate with. */
    private static final BigDecimal MOST = new BigDecimal("1E15");

    private static final int MOST_DECIMALS = 6;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    record Payload(
            UUID engagementId,
            Long version,
            @JsonUnwrapped EngagementSnapshot.Work work,
            @JsonUnwrapped EngagementSnapshot.Agreement agreement,
            @JsonUnwrapped EngagementSnapshot.Course course,
            Deliveries deliveries,
            BigDecimal spend) {

        record Deliveries(
                Integer count, BigDecimal hours, Long qualitySum, Integer reworkCount, LocalDate lastDeliveredOn) {}

        EngagementSnapshot engagement() {
            need(engagementId, "engagementId");
            need(version, "version");
            need(agreement.target(), "target");
            need(course.status(), "status");
            need(agreement.currency(), "currency");
            need(course.startedOn(), "startedOn");
            need(deliveries, "deliveries");
            need(deliveries.count(), "deliveries.count");
            need(deliveries.qualitySum(), "deliveries.qualitySum");
            need(deliveries.reworkCount(), "deliveries.reworkCount");
            if ((course.status() == EngagementStatus.ENDED) != (course.endedOn() != null)) {
                throw new IllegalArgumentException("endedOn and status contradict each other");
            }
            day(course.startedOn());
            day(course.endedOn());
            day(deliveries.lastDeliveredOn());
            number(agreement.rate(), "rate");
            if (agreement.promisedHoursPerMonth() != null) {
                number(agreement.promisedHoursPerMonth(), "promisedHoursPerMonth");
            }
            number(deliveries.hours(), "deliveries.hours");
            number(spend, "spend");
            return new EngagementSnapshot(
                    engagementId,
                    version,
                    work,
                    agreement,
                    course,
                    new EngagementSnapshot.Deliveries(
                            deliveries.count(),
                            deliveries.hours(),
                            deliveries.qualitySum(),
                            deliveries.reworkCount(),
                            deliveries.lastDeliveredOn()),
                    spend);
        }

        private static void need(Object value, String name) {
            if (value == null) {
                throw new IllegalArgumentException(name + " is needed");
            }
        }

        private static void number(BigDecimal value, String name) {
            need(value, name);
            if (value.signum() < 0 || value.compareTo(MOST) > 0 || Math.abs(value.scale()) > MOST_DECIMALS) {
                throw new IllegalArgumentException(name + " is out of range");
            }
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
        following.follow(event.dataAs(Payload.class).engagement());
    }
}
