package dev.handover.audit.timeentry.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * How a source wrote what it says: what it could not say differs from what it says is empty.
 *
 * @param localStart the start as written, where it was written without an offset; null otherwise
 * @param localEnd the end as written, where it was written without an offset; null otherwise
 * @param minutesOnly whether start or end were written without seconds
 * @param unsaid the texts of which the source has no word
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Written(LocalDateTime localStart, LocalDateTime localEnd, boolean minutesOnly, Set<TextField> unsaid) {

    /** All is said, to the second and with its offset. */
    public static final Written FULLY = new Written(null, null, false, Set.of());

    public Written {
        unsaid = unsaid == null ? Set.of() : Set.copyOf(unsaid);
    }

    public Written without(Set<TextField> fields) {
        return new Written(localStart, localEnd, minutesOnly, fields);
    }
}
