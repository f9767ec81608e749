package dev.handover.audit.timeentry.content;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Fired inside the transaction that changes entries, when they are written.
 *
 * @param days the local days, by each member's zone, whose sums may have changed
 */
public record TimeChanged(Map<UUID, Set<LocalDate>> days) {}
