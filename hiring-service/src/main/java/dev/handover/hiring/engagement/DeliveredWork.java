package dev.handover.hiring.engagement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What was delivered.
 *
 * @param workedFrom the first day of the work; null is the day of delivery
 * @param hours paid for, scale 2
 * @param quality 1 to 5
 * @param reworkHours how many of the hours went into doing it again, scale 2; 0 is none
 * @param note the owner's words, or null
 */
public record DeliveredWork(
        LocalDate workedFrom,
        LocalDate deliveredOn,
        BigDecimal hours,
        int quality,
        BigDecimal reworkHours,
        String note) {

    public DeliveredWork {
        workedFrom = workedFrom == null ? deliveredOn : workedFrom;
        hours = hours.setScale(2, RoundingMode.UNNECESSARY);
        reworkHours = reworkHours.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** {@return the first day, or null where all of the work was done on the day of delivery} */
    public LocalDate earlierFirstDay() {
        return workedFrom.equals(deliveredOn) ? null : workedFrom;
    }
}
