package dev.handover.audit.capture.match;

import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.EntryTextFixture;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.statement.Statement;
import dev.handover.audit.timeentry.statement.TextField;
import dev.handover.audit.timeentry.statement.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Random exports for properties, made so that as much as possible is nearly the same. */
final class ExportSamples {

    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private ExportSamples() {}

    /** An export of up to 40 rows with much in common: few people, days, minutes, texts, and rows that are identical. */
    static List<FileRow> export(Random random) {
        List<FileRow> rows = new ArrayList<>();
        int count = 1 + random.nextInt(40);
        while (rows.size() < count) {
            EntryText text = EntryTextFixture.text()
                    .withDescription(random.nextInt(4) == 0 ? null : "Text " + random.nextInt(3))
                    .withProject("Project " + random.nextInt(2))
                    .withTags(random.nextInt(4) == 0 ? List.of("b", "a") : List.of())
                    .build();
            UUID member = new UUID(0, random.nextInt(2));
            StoredTime time = random.nextInt(6) == 0 ? onDay(random) : interval(random);
            for (int same = random.nextInt(8) == 0 ? 2 : 1; same > 0; same--) {
                rows.add(row(rows.size() + 2, member, time, text));
            }
        }
        return rows;
    }

    private static StoredTime onDay(Random random) {
        LocalDate day = LocalDate.parse("2026-04-01").plusDays(random.nextInt(2));
        return new StoredTime(null, null, day, 600L * random.nextInt(4), "UTC");
    }

    private static StoredTime interval(Random random) {
        Instant start = MONDAY.plus(random.nextInt(3), ChronoUnit.DAYS)
                .plusSeconds(60L * random.nextInt(5) + (random.nextInt(3) == 0 ? random.nextInt(60) : 0));
        return new StoredTime(start, start.plusSeconds(60L * random.nextInt(4)), null, null, "UTC");
    }

    static FileRow row(int number, UUID member, StoredTime time, EntryText text) {
        return new FileRow(number, member, null, new Statement(null, time, text, false, Written.FULLY));
    }

    static String contents(FileRow row) {
        return RowKeys.contents(row.memberId(), row.statement(), Set.of(), RowKeys.Exactness.SECONDS);
    }

    /** What the rows are as entries, each with how often. */
    static Map<String, Integer> entries(List<FileRow> rows) {
        Map<String, Integer> entries = new HashMap<>();
        rows.forEach(row -> entries.merge(contents(row), 1, Integer::sum));
        return entries;
    }

    /** Parts by whatever: identical rows share one, since nothing tells a row from the same row sent again. */
    static List<List<FileRow>> split(List<FileRow> rows, Random random) {
        List<Function<FileRow, Object>> ways = List.of(
                row -> contents(row).hashCode() % 4,
                FileRow::memberId,
                row -> row.statement().text().project(),
                row -> row.statement().time().localDay());
        Function<FileRow, Object> way = ways.get(random.nextInt(ways.size()));
        Map<Object, List<FileRow>> parts = new LinkedHashMap<>();
        rows.forEach(row ->
                parts.computeIfAbsent(way.apply(row), none -> new ArrayList<>()).add(row));
        List<List<FileRow>> shuffled = new ArrayList<>(parts.values());
        shuffled.forEach(part -> Collections.shuffle(part, random));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The same row as another export of the tool has it: without seconds, or without tags. */
    static FileRow lessExact(FileRow row, boolean minutes) {
        Statement said = row.statement();
        StoredTime time = said.time();
        boolean cut = minutes && time.startedAt() != null;
        StoredTime written = cut
                ? new StoredTime(
                        Statement.minute(time.startedAt()), Statement.minute(time.endedAt()), null, null, time.zone())
                : time;
        EntryText text = minutes ? said.text() : said.text().withTags(List.of());
        Set<TextField> unsaid = minutes ? Set.of() : Set.of(TextField.TAGS, TextField.BILLABLE);
        return new FileRow(
                row.number(),
                row.memberId(),
                null,
                new Statement(null, written, text, false, new Written(null, null, cut, unsaid)));
    }

    /** Versions of one person's week: rows are added, finished and corrected; each starts at a time of its own. */
    static List<List<FileRow>> history(Random random) {
        Map<Integer, FileRow> week = new TreeMap<>();
        List<List<FileRow>> versions = new ArrayList<>();
        for (int version = 0; version < 4; version++) {
            for (int change = 0; change < 4; change++) {
                int slot = random.nextInt(12);
                week.put(slot, changed(week.get(slot), slot, version, random));
            }
            versions.add(List.copyOf(week.values()));
        }
        return versions;
    }

    private static FileRow changed(FileRow before, int slot, int version, Random random) {
        Instant start = MONDAY.plusSeconds(3_600L * slot);
        boolean ran = before != null && before.statement().isRunning();
        boolean runs = before == null && random.nextInt(4) == 0;
        // A length of its own in each version: a row that says again what it said before is an older one.
        Instant end = runs ? null : start.plusSeconds(60L * (1 + 12 * version + random.nextInt(12)));
        String words = runs || ran || random.nextBoolean() ? "Slot " + slot : "Version " + version;
        return row(
                slot + 2,
                new UUID(0, 1),
                new StoredTime(start, end, null, null, "UTC"),
                EntryTextFixture.text()
                        .withDescription(words)
                        .withProject("Project")
                        .build());
    }
}
