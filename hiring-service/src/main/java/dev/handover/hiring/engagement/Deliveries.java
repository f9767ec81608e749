package dev.handover.hiring.engagement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** Hours accepted for the calendar month of a day. */
    BigDecimal hoursInMonthOf(LocalDate day, UUID engagementId) {
        YearMonth month = YearMonth.from(day);
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(d.hours), 0) from Delivery d where d.engagementId = :engagement"
                                + " and d.deliveredOn between :from and :to",
                        BigDecimal.class)
                .setParameter("engagement", engagementId)
                .setParameter("from", month.atDay(1))
                .setParameter("to", month.atEndOfMonth())
                .getSingleResult();
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
