package dev.handover.audit.timeentry;

import dev.handover.audit.member.IanaZone;
import dev.handover.audit.timeentry.content.DayPart;
import dev.handover.audit.timeentry.input.WrittenInstant;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.input.Times;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Violation;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads entries for callers, and for features that compare what they hold with what is already recorded. */
@ApplicationScoped
public class ReadingEntries {

    private final TimeEntries entries;
    private final TimeEntryRevisions revisions;

    ReadingEntries(TimeEntries entries, TimeEntryRevisions revisions) {
        this.entries = entries;
        this.revisions = revisions;
    }

    /** An entry that stands. */
    @Transactional
    TimeEntry require(UUID id) {
        return entries.require(id);
    }

    /** What a list is narrowed to; null narrows nothing. */
    record Filter(
            String from,
            String to,
            String zone,
            UUID memberId,
            UUID activityId,
            String source,
            String text,
            Instant changedSince) {}

    /**
     * A page of entries by their start; under {@code changedSince} by their last change, with removed ones as tombstones.
     *
     * @param cursor of the page before; null begins
     */
    @Transactional
    Page<TimeEntry> page(Filter filter, String cursor, int limit) {
        boolean delta = filter.changedSince() != null;
        String order = delta ? "changedAt" : "placedAt";
        StringBuilder query = new StringBuilder(delta ? "changedAt >= :since" : "removedAt is null");
        Map<String, Object> values = new HashMap<>();
        if (delta) {
            values.put("since", filter.changedSince());
        }
        narrow(query, values, filter);
        Cursor.After after = Cursor.decode(cursor, filter.toString());
        if (!after.isStart()) {
            query.append(" and (").append(order).append(" > :afterTime or (").append(order);
            query.append(" = :afterTime and id > :afterId))");
            values.put("afterTime", after.instant(0));
            values.put("afterId", after.id(1));
        }
        List<TimeEntry> rows = entries.find(query.toString(), Sort.by(order).and("id"), values)
                .page(0, limit + 1)
                .list();
        return Page.of(
                rows,
                limit,
                last -> Cursor.encode(
                        filter.toString(), (delta ? last.changedAt : last.placedAt).toString(), last.id.toString()));
    }

    private static void narrow(StringBuilder query, Map<String, Object> values, Filter filter) {
        ZoneId zone = filter.zone() == null ? ZoneOffset.UTC : IanaZone.of("zone", filter.zone());
        if (filter.from() != null) {
            query.append(" and placedAt >= :from");
            values.put("from", bound("from", filter.from(), zone, 0));
        }
        if (filter.to() != null) {
            query.append(" and placedAt < :to");
            values.put("to", bound("to", filter.to(), zone, 1));
        }
        if (filter.memberId() != null) {
            query.append(" and memberId = :member");
            values.put("member", filter.memberId());
        }
        if (filter.activityId() != null) {
            query.append(" and activityId = :activity");
            values.put("activity", filter.activityId());
        }
        if (filter.source() != null) {
            query.append(" and source = :source");
            values.put("source", filter.source());
        }
        if (filter.text() != null) {
            query.append(" and (locate(:text, lower(description)) > 0 or locate(:text, lower(client)) > 0"
                    + " or locate(:text, lower(project)) > 0 or locate(:text, lower(task)) > 0)");
            values.put("text", filter.text().toLowerCase(Locale.ROOT));
        }
    }

    /** An instant as it is; a day as its first instant, or the first one after it. */
    private static Instant bound(String field, String text, ZoneId zone, int daysLater) {
        Temporal bound =
                text.length() == 10 ? day(text) : WrittenInstant.parse(text).orElse(null);
        if (bound != null && Times.rule(bound) == null) {
            if (bound instanceof LocalDate day) {
                return DayPart.startOf(day.plusDays(daysLater), zone);
            }
            if (bound instanceof OffsetDateTime time) {
                return time.toInstant();
            }
        }
        throw ProblemType.Common.INVALID.because(
                "Give `" + field
                        + "` as a day (2026-03-02) or as an instant (2026-03-02T00:00:00Z), in the years 0001 to 9999.",
                List.of(new Violation(field, "must be a day or an RFC 3339 instant", Violation.shapeOf(text))));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** A page of an entry's revisions, oldest first; also of a removed entry. */
    @Transactional
    Page<TimeEntryRevision> revisions(UUID id, String cursor, int limit) {
        if (entries.memberOf(id).isEmpty()) {
            throw TimeEntries.unknown();
        }
        String filter = "revisions/" + id;
        Cursor.After after = Cursor.decode(cursor, filter);
        long last = after.number(0, 0);
        return Page.of(
                revisions.of(id, last, limit + 1), limit, row -> Cursor.encode(filter, Long.toString(row.revision)));
    }
}
