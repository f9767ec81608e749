package dev.handover.hiring.engagement.delivery;

import dev.handover.hiring.engagement.EngagementProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    Delivery require(UUID id, UUID engagementId) {
        return findByIdOptional(id)
                .filter(delivery -> delivery.engagementId.equals(engagementId))
                .orElseThrow(() -> EngagementProblem.NO_SUCH_DELIVERY.because("Read them with GET …/deliveries."));
    }

    /** The day of the latest delivery. */
    LocalDate lastDayOf(UUID engagementId) {
        return getEntityManager()
                .createQuery("select max(d.deliveredOn) from Delivery d where d.engagementId = ?1", LocalDate.class)
                .setParameter(1, engagementId)
                .getSingleResult();
    }

    /** Refuses what no contractor can have worked: more than 24 hours a day within the days of one delivery. */
    void requireRoom(UUID engagementId, LocalDate from, LocalDate to) {
        BigDecimal hours = getEntityManager()
                .createQuery(
                        "select coalesce(sum(d.hours), 0) from Delivery d where d.engagementId = :engagement"
                                + " and coalesce(d.workedFrom, d.deliveredOn) >= :from and d.deliveredOn <= :to",
                        BigDecimal.class)
                .setParameter("engagement", engagementId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        BigDecimal most = DAY.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1));
        if (hours.compareTo(most) > 0) {
            throw EngagementProblem.HOURS_ABOVE_DAYS.because("From " + from + " to " + to + " are " + most
                    + " hours, and with this they would be " + hours.toPlainString()
                    + ": give workedFrom where the work took more days.");
        }
    }

    /** Latest accepted first. */
    List<Delivery> page(UUID engagementId, UUID before, int rows) {
        Sort latest = Sort.descending("id");
        return (before == null
                        ? find("engagementId", latest, engagementId)
                        : find("engagementId = ?1 and id < ?2", latest, engagementId, before))
                .page(0, rows)
                .list();
    }
}
