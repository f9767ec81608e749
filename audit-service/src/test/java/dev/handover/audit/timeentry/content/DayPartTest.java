package dev.handover.audit.timeentry.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DayPartTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void timeWithinOneDayStaysWhole() {
        assertEquals(
                List.of(new DayPart(day("2026-03-02"), at("2026-03-02T08:00:00Z"), at("2026-03-02T09:30:00Z"))),
                DayPart.split(at("2026-03-02T08:00:00Z"), at("2026-03-02T09:30:00Z"), BERLIN));
    }

    @Test
    void timeOverMidnightIsCutAtTheZonesMidnight() {
        assertEquals(
                List.of(
                        new DayPart(day("2026-03-02"), at("2026-03-02T22:30:00Z"), at("2026-03-02T23:00:00Z")),
                        new DayPart(day("2026-03-03"), at("2026-03-02T23:00:00Z"), at("2026-03-03T00:15:00Z"))),
                DayPart.split(at("2026-03-02T22:30:00Z"), at("2026-03-03T00:15:00Z"), BERLIN));
    }

    @Test
    void timeThatEndsAtMidnightHasNoPartInTheNextDay() {
        assertEquals(
                1,
                DayPart.split(at("2026-03-02T22:30:00Z"), at("2026-03-02T23:00:00Z"), BERLIN)
                        .size());
    }

    @Test
    void anEmptyIntervalIsOneEmptyPart() {
        List<DayPart> parts = DayPart.split(at("2026-03-02T23:00:00Z"), at("2026-03-02T23:00:00Z"), BERLIN);

        assertEquals(
                List.of(new DayPart(day("2026-03-03"), at("2026-03-02T23:00:00Z"), at("2026-03-02T23:00:00Z"))), parts);
    }

    @Test
    void theDayTheClockGoesForwardHas23Hours() {
        List<DayPart> parts = DayPart.split(at("2026-03-28T22:00:00Z"), at("2026-03-30T00:00:00Z"), BERLIN);

        assertEquals(
                List.of(1L, 23L, 2L),
                parts.stream().map(part -> part.seconds() / 3600).toList());
        assertEquals(day("2026-03-29"), parts.get(1).day());
    }

    @Test
    void theDayTheClockGoesBackHas25Hours() {
        List<DayPart> parts = DayPart.split(at("2026-10-24T21:00:00Z"), at("2026-10-26T00:00:00Z"), BERLIN);

        assertEquals(
                List.of(1L, 25L, 1L),
                parts.stream().map(part -> part.seconds() / 3600).toList());
        assertEquals(day("2026-10-25"), parts.get(1).day());
    }

    @Test
    void whereMidnightIsSkippedTheDayBeginsAtItsFirstInstant() {
        // Cairo put its clock from 00:00 to 01:00 on 26 April 2024.
        List<DayPart> parts =
                DayPart.split(at("2024-04-25T21:00:00Z"), at("2024-04-25T23:00:00Z"), ZoneId.of("Africa/Cairo"));

        assertEquals(
                List.of(
                        new DayPart(day("2024-04-25"), at("2024-04-25T21:00:00Z"), at("2024-04-25T22:00:00Z")),
                        new DayPart(day("2024-04-26"), at("2024-04-25T22:00:00Z"), at("2024-04-25T23:00:00Z"))),
                parts);
    }

    @Test
    void aDayThatAZoneLeftOutHasNoPart() {
        // Samoa went from 29 to 31 December 2011.
        List<DayPart> parts =
                DayPart.split(at("2011-12-30T08:00:00Z"), at("2011-12-30T12:00:00Z"), ZoneId.of("Pacific/Apia"));

        assertEquals(
                List.of(day("2011-12-29"), day("2011-12-31")),
                parts.stream().map(DayPart::day).toList());
    }

    @Test
    void anEndBeforeTheStartIsADefect() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DayPart.split(at("2026-03-02T09:00:00Z"), at("2026-03-02T08:00:00Z"), BERLIN));
    }

    @Property(tries = 500)
    void partsLieEachInItsDayAndTogetherAreTheInterval(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_800_000_000L) long start,
            @ForAll @IntRange(min = 1, max = 700_000) int seconds,
            @ForAll @IntRange(min = 0, max = 4) int zoneIndex) {
        ZoneId zone =
                ZoneId.of(List.of("UTC", "Europe/Berlin", "America/St_Johns", "Africa/Cairo", "Australia/Lord_Howe")
                        .get(zoneIndex));
        Instant from = Instant.ofEpochSecond(start);
        Instant to = from.plusSeconds(seconds);

        List<DayPart> parts = DayPart.split(from, to, zone);

        assertEquals(from, parts.get(0).from());
        assertEquals(to, parts.get(parts.size() - 1).to());
        for (int i = 0; i < parts.size(); i++) {
            DayPart part = parts.get(i);
            assertEquals(part.day(), part.from().atZone(zone).toLocalDate());
            assertEquals(part.day(), part.to().minusNanos(1).atZone(zone).toLocalDate());
            assertEquals(part.from(), i == 0 ? from : parts.get(i - 1).to());
        }
        assertEquals(
                Duration.ofSeconds(seconds).toSeconds(),
                parts.stream().mapToLong(DayPart::seconds).sum());
    }
}
