package dev.handover.audit.capture.certificate;

import dev.handover.audit.timeentry.content.Outcome;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of a file, as far as it is compared.
 *
 * @param number its row in a spreadsheet
 * @param says what it says of its time; null where it could not be read
 * @param minutesOnly whether it was written to the minute
 * @param outcome null while it is not decided
 * @param code why it was rejected; null otherwise
 * @param entryId what it became or is; null where there is none
 * @param repeated whether an earlier row is the same entry
 */
public record RowAccount(
        int number, Says says, boolean minutesOnly, Outcome.Kind outcome, String code, UUID entryId, boolean repeated) {

    /**
     * What a row says of its time.
     *
     * @param memberId whose; null for a user who is no member
     * @param user as exported, where it is no member
     * @param day the local day on which it begins
     * @param seconds by end minus start
     * @param statedSeconds the duration that it states, where that differs; null otherwise
     */
    public record Says(UUID memberId, String user, LocalDate day, long seconds, Long statedSeconds) {}

    long seconds() {
        return says == null ? 0 : says.seconds();
    }

    long statedSeconds() {
        return says == null || says.statedSeconds() == null ? seconds() : says.statedSeconds();
    }
}
