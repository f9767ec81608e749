package dev.handover.audit.activity;

import java.time.Instant;
import java.util.UUID;

/**
 * An activity as other features see one.
 *
 * @param version rises by one with each change
 * @param area null while unknown
 * @param color as {@code #rrggbb}; null when not chosen
 * @param mergedInto the activity it went into; null unless MERGED
 */
public record ActivitySnapshot(
        UUID id,
        long version,
        String name,
        Area area,
        String color,
        ActivityStatus status,
        UUID mergedInto,
        Instant createdAt) {}
