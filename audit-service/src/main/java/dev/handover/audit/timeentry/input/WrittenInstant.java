package dev.handover.audit.timeentry.input;

import dev.handover.audit.member.IanaZone;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.TimeEntryProblem;
import dev.handover.chassis.problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Reads a point in time as callers write it: RFC 3339 with an offset ({@code 2026-03-02T09:00:00+01:00}, {@code …Z}), or local
 * ({@code 2026-03-02T09:00:00}) in a zone given beside. A local time that the zone's clock skipped or showed twice is refused
 * rather than guessed: only its author knows what was meant.
 */
public final class WrittenInstant {

    private WrittenInstant() {}

    /**
     * Reads an instant.
     *
     * @param field the request's field, for a refusal
     * @param text as sent; null is null
     * @param zone read local times in it
     */
    public static Instant instant(String field, String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException noOffset) {
            return local(field, text, zone);
        }
    }

    private static Instant local(String field, String text, ZoneId zone) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        } catch (DateTimeException unreadable) {
            throw EntryRules.refusal(
                    TimeEntryProblem.UNREADABLE_TIME, field, "must be a time such as 2026-03-02T09:00:00+01:00", text);
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        if (offsets.isEmpty()) {
            throw TimeEntryProblem.TIME_IN_GAP.because(
                    "In " + zone
                            + " the clock was put forward over this local time: it never was. Send it with an offset.",
                    violation(field, "must be a time that the zone's clock showed", text));
        }
        throw TimeEntryProblem.TIME_AMBIGUOUS.because(
                "In " + zone + " the clock was put back over this local time: send it with the offset " + offsets.get(0)
                        + " or " + offsets.get(1) + ".",
                violation(field, "must have an offset", text));
    }

    private static List<Violation> violation(String field, String rule, String text) {
        return List.of(new Violation(field, rule, Violation.shapeOf(text)));
    }

    /** The zone named, or the fallback where none is. */
    public static ZoneId zone(String name, ZoneId fallback) {
        return name == null ? fallback : IanaZone.of("zone", name);
    }
}
