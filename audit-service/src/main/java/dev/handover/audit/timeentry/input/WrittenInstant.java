package dev.handover.audit.timeentry.input;

import dev.handover.audit.member.IanaZone;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.TimeEntryProblem;
import dev.handover.chassis.input.Times;
import dev.handover.chassis.problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a point in time as callers write it: RFC 3339 with an offset ({@code 2026-03-02T09:00:00+01:00}, {@code …Z}), or local
 * ({@code 2026-03-02T09:00:00}) in a zone given beside; also what ISO 8601 has beside these, an offset without a colon
 * ({@code +0100}) and 24:00 for the end of a day. A local time that the zone's clock skipped or showed twice is refused
 * rather than guessed: only its author knows what was meant.
 */
public final class WrittenInstant {

    private static final String MIDNIGHT = "T24:00";

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendOffset("+HHMM", "Z")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)
                    .withChronology(IsoChronology.INSTANCE),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME);

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
        Temporal time = parse(text)
                .orElseThrow(() -> EntryRules.refusal(
                        TimeEntryProblem.UNREADABLE_TIME,
                        field,
                        "must be a time such as 2026-03-02T09:00:00+01:00",
                        text));
        String rule = Times.rule(time);
        if (rule != null) {
            throw EntryRules.refusal(TimeEntryProblem.UNREADABLE_TIME, field, rule, text);
        }
        return time instanceof OffsetDateTime exact
                ? exact.toInstant()
                : local(field, text, (LocalDateTime) time, zone);
    }

    /** {@return an {@code OffsetDateTime} or a {@code LocalDateTime}; empty where the text is neither} */
    public static Optional<Temporal> parse(String text) {
        int midnight = text.toUpperCase(Locale.ROOT).indexOf(MIDNIGHT);
        return midnight < 0
                ? parseWithinDay(text)
                : parseWithinDay(text.substring(0, midnight) + "T00:00" + text.substring(midnight + MIDNIGHT.length()))
                        .filter(time -> time.getLong(ChronoField.NANO_OF_DAY) == 0 && Times.rule(time) == null)
                        .map(time -> time.plus(1, ChronoUnit.DAYS));
    }

    private static Optional<Temporal> parseWithinDay(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of((Temporal) form.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
            } catch (DateTimeException otherForm) {
                // Read as the next form.
            }
        }
        return Optional.empty();
    }

    private static Instant local(String field, String text, LocalDateTime local, ZoneId zone) {
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
