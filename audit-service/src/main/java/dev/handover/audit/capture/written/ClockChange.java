package dev.handover.audit.capture.written;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns a local start and end into instants where clocks may have been put forward or back in between.
 *
 * <p>A local time that occurs twice is the one that agrees with the stated duration, else the earlier; one that never
 * occurred is accepted only where start, end and duration together leave one reading.
 */
public final class ClockChange {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /**
     * What came out.
     *
     * @param startedAt null when refused
     * @param endedAt null when refused or running
     * @param assumedEarlier a local time occurred twice and nothing decided which one it is
     * @param decidedByDuration a local time that occurred twice or never was settled by the stated duration
     * @param refusal why there is no reading; null when there is one
     */
    public record Resolved(
            Instant startedAt, Instant endedAt, boolean assumedEarlier, boolean decidedByDuration, String refusal) {}

    private record Candidate(Instant instant, boolean inGap) {}

    private ClockChange() {}

    /**
     * Reads a start and an end.
     *
     * @param end null where only the start is written
     * @param stated the stated duration; null where there is none
     * @param tolerance seconds by which the stated duration may differ
     */
    public static Resolved resolve(LocalDateTime start, LocalDateTime end, Long stated, long tolerance, ZoneId zone) {
        List<Candidate> starts = candidates(start, zone);
        if (end == null) {
            return startOnly(start, starts, stated, zone);
        }
        List<Candidate> ends = candidates(end, zone);
        boolean plain = starts.size() == 1 && ends.size() == 1;
        if (plain) {
            return ordered(starts.get(0).instant(), ends.get(0).instant(), false, false);
        }
        boolean inGap = starts.get(0).inGap() || ends.get(0).inGap();
        List<Resolved> agreeing = stated == null ? List.of() : agreeing(starts, ends, stated, tolerance);
        if (agreeing.size() == 1) {
            return agreeing.get(0);
        }
        if (inGap) {
            return refused(gap(starts.get(0).inGap() ? start : end, zone));
        }
        if (!agreeing.isEmpty()) {
            Resolved earlier = agreeing.get(0);
            return new Resolved(earlier.startedAt(), earlier.endedAt(), true, false, null);
        }
        Instant from = starts.get(0).instant();
        for (Candidate to : ends) {
            if (!to.instant().isBefore(from)) {
                return new Resolved(from, to.instant(), true, false, null);
            }
        }
        return ordered(from, ends.get(0).instant(), true, false);
    }

    private static List<Resolved> agreeing(List<Candidate> starts, List<Candidate> ends, long stated, long tolerance) {
        List<Resolved> agreeing = new ArrayList<>(2);
        for (Candidate from : starts) {
            for (Candidate to : ends) {
                long seconds = to.instant().getEpochSecond() - from.instant().getEpochSecond();
                if (Math.abs(seconds - stated) <= tolerance) {
                    agreeing.add(new Resolved(from.instant(), to.instant(), false, true, null));
                }
            }
        }
        return agreeing;
    }

    private static Resolved startOnly(LocalDateTime start, List<Candidate> starts, Long stated, ZoneId zone) {
        Candidate from = starts.get(0);
        if (from.inGap()) {
            return refused(gap(start, zone));
        }
        Instant end = stated == null ? null : from.instant().plusSeconds(stated);
        return new Resolved(from.instant(), end, starts.size() > 1, false, null);
    }

    private static Resolved ordered(Instant from, Instant to, boolean assumed, boolean decided) {
        if (to.isBefore(from)) {
            return refused("The end lies before the start: correct one of them in the tool and export again.");
        }
        return new Resolved(from, to, assumed, decided, null);
    }

    private static Resolved refused(String reason) {
        return new Resolved(null, null, false, false, reason);
    }

    private static List<Candidate> candidates(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        List<Candidate> candidates = new ArrayList<>(2);
        for (ZoneOffset offset : offsets) {
            candidates.add(new Candidate(local.toInstant(offset), false));
        }
        if (offsets.isEmpty()) {
            ZoneOffsetTransition change = rules.getTransition(local);
            candidates.add(new Candidate(local.toInstant(change.getOffsetBefore()), true));
            candidates.add(new Candidate(local.toInstant(change.getOffsetAfter()), true));
        }
        return candidates;
    }

    private static String gap(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return local.format(LOCAL) + " never occurred in " + zone.getId() + ": clocks went from "
                + change.getDateTimeBefore().format(LOCAL) + " to "
                + change.getDateTimeAfter().format(LOCAL)
                + ". If the times belong to another zone, import the file with that zone; else correct the row.";
    }
}
