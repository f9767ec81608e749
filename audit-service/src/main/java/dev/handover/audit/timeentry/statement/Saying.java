package dev.handover.audit.timeentry.statement;

import java.time.Instant;

/**
 * A statement about an entry, and when it was last made.
 *
 * @param number tells it from other statements about the entry; {@link Sayings#UNDER_ITS_ID} for what came under the
 *     entry's own id, {@link Sayings#GONE} where a complete file no longer had the entry
 * @param statement null where the entry was gone
 * @param saidAt when the source said so: the file's export where that is known, else its arrival
 */
public record Saying(int number, Statement statement, Instant saidAt) {}
