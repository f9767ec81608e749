package dev.handover.local.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the sample: eight weeks of the owner of a small agency, the first four as a Toggl Track export, the last four
 * as a Clockify export. Nothing in it is random, so its sums can be worked out with pencil and paper (see the README
 * beside the files) and the same sources always give the same bytes.
 *
 * <p>Run {@code main} with the directory to write to.
 */
public final class SampleFiles {

    static final String TOGGL_FILE = "mara-2026-02-toggl.csv";
    static final String CLOCKIFY_FILE = "mara-2026-03-clockify.csv";

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 2, 2);
    private static final int WEEKS = 8;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> CLIENTS = List.of("Nordlicht GmbH", "Caf\u00e9 Sommer", "Berg, S\u00f6hne & Co");

    /** One working week, day by day: what, and for how many minutes. */
    private static final List<List<Work>> WEEK = List.of(
            day(
                    "mail 24, books 60, calls 30, calls 30, inbox 25, workshop 75, inbox 25, books 48, review 30, letter 50, calls 30,"
                            + " travel 30, people 30, mail 24"),
            day(
                    "mail 24, books 60, calls 30, inbox 25, vision 60, workshop 75, inbox 25, books 48, proposal 45, review 30,"
                            + " social 30, calls 30, server 30, inbox 25, mail 24"),
            day(
                    "mail 24, books 60, calls 30, inbox 25, proposal 45, workshop 75, inbox* 25, books 48, review 30, letter 50,"
                            + " social 30, calls 30, people 30, mail 24"),
            day(
                    "mail 24, books 60, calls 30, inbox 25, vision 60, calls 30, inbox 25, books 48, proposal 45, review 30,"
                            + " social 30, calls 30, server 30, travel 30, inbox 25, mail 24"),
            day(
                    "mail 24, books 60, calls 30, inbox 25, proposal 45, workshop 75, inbox 25, books 48, review 30, letter 50,"
                            + " social 30, calls 30, people 30, course 30, crm 20, mail 24"));

    private record Work(String kind, int minutes, boolean beside) {}

    private record Entry(LocalDateTime start, Duration length, String kind, String description, String tags) {}

    private SampleFiles() {}

    /** Writes both files. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(TOGGL_FILE), toggl(), StandardCharsets.UTF_8);
        Files.writeString(directory.resolve(CLOCKIFY_FILE), clockify(), StandardCharsets.UTF_8);
    }

    static String toggl() {
        List<Entry> entries = weeks(0, WEEKS / 2);
        entries.add(at("2026-02-11T20:00:00", 25, "calls", "Two short calls, logged one like the other"));
        entries.add(at("2026-02-11T20:00:00", 25, "calls", "Two short calls, logged one like the other"));
        entries.add(at("2026-02-19T22:30:00", 135, "proposal", "Tender for the harbour, due at noon"));
        entries.add(at("2026-02-27T20:30:00", 120, "payroll", "February salaries"));
        String header =
                "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,"
                        + "Amount (EUR)";
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd,HH:mm:ss", Locale.ROOT);
        return entries.stream()
                .sorted(java.util.Comparator.comparing(Entry::start))
                .map(entry -> String.join(
                        ",",
                        "Mara Lindt",
                        "mara@lindt-studio.example",
                        quotedIfNeeded(client(entry)),
                        project(entry.kind()),
                        task(entry.kind()),
                        quotedIfNeeded(entry.description()),
                        billable(entry),
                        entry.start().format(time),
                        end(entry).format(time),
                        clock(entry.length()),
                        quotedIfNeeded(entry.tags()),
                        ""))
                .collect(Collectors.joining("\r\n", "\uFEFF" + header + "\r\n", "\r\n"));
    }

    static String clockify() {
        List<Entry> entries = weeks(WEEKS / 2, WEEKS);
        entries.add(at("2026-03-12T20:00:00", 30, "workshop", "Evening review with the board"));
        Entry twin = at("2026-03-12T20:00:00", 30, "workshop", "Evening review with the board");
        entries.add(new Entry(twin.start(), twin.length(), twin.kind(), twin.description(), "tool:Miro, board"));
        entries.add(at("2026-03-27T20:30:00", 120, "payroll", "March salaries"));
        entries.add(at("2026-03-29T01:30:00", 60, "server", "Move the mail server while nobody works"));
        DateTimeFormatter date = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("hh:mm:ss a", Locale.US);
        String header = line(List.of(
                "Project",
                "Client",
                "Description",
                "Task",
                "User",
                "Group",
                "Email",
                "Tags",
                "Billable",
                "Start Date",
                "Start Time",
                "End Date",
                "End Time",
                "Duration (h)",
                "Duration (decimal)",
                "Billable Rate (EUR)",
                "Billable Amount (EUR)",
                "Date of creation"));
        return entries.stream()
                .sorted(java.util.Comparator.comparing(Entry::start).reversed())
                .map(entry -> line(List.of(
                        project(entry.kind()),
                        client(entry),
                        entry.description(),
                        task(entry.kind()),
                        "Mara Lindt",
                        "",
                        "mara@lindt-studio.example",
                        entry.tags(),
                        billable(entry),
                        entry.start().format(date),
                        entry.start().format(time),
                        end(entry).format(date),
                        end(entry).format(time),
                        clock(entry.length()),
                        BigDecimal.valueOf(entry.length().toMinutes())
                                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                                .toPlainString(),
                        "0.00",
                        "0.00",
                        entry.start().format(date))))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static List<Entry> weeks(int from, int to) {
        List<Entry> entries = new ArrayList<>();
        for (int week = from; week < to; week++) {
            for (int weekday = 0; weekday < WEEK.size(); weekday++) {
                addDay(entries, week, weekday);
            }
        }
        return entries;
    }

    /** Works through a day from about eight, with short pauses and a long one at noon; a block marked * runs beside the one before. */
    private static void addDay(List<Entry> entries, int week, int weekday) {
        LocalDateTime now =
                FIRST_MONDAY.plusWeeks(week).plusDays(weekday).atTime(LocalTime.of(8, (week * 7 + weekday * 3) % 20));
        LocalDateTime before = now;
        int slot = 0;
        for (Work work : WEEK.get(weekday)) {
            slot++;
            LocalDateTime start = work.beside()
                    ? before.plusMinutes(30)
                    : now.plusSeconds((slot * 17 + week * 5 + weekday * 11) % 60);
            entries.add(new Entry(
                    start,
                    Duration.ofMinutes(work.minutes()),
                    work.kind(),
                    description(work.kind(), week * 31 + weekday * 7 + slot),
                    tags(work.kind())));
            if (!work.beside()) {
                before = start;
                now = start.plusMinutes(work.minutes() + 1L + (slot + week + weekday) % 4 + (slot == 7 ? 35 : 0));
            }
        }
    }

    private static List<Work> day(String plan) {
        return Arrays.stream(plan.split(",", -1))
                .map(block -> block.strip().split(" ", -1))
                .map(block -> new Work(block[0].replace("*", ""), Integer.parseInt(block[1]), block[0].endsWith("*")))
                .toList();
    }

    private static Entry at(String start, int minutes, String kind, String description) {
        return new Entry(LocalDateTime.parse(start), Duration.ofMinutes(minutes), kind, description, tags(kind));
    }

    /** The wall clock when the entry ended: an hour later than it seems in the night of the clock change. */
    private static LocalDateTime end(Entry entry) {
        return entry.start().atZone(ZONE).plus(entry.length()).toLocalDateTime();
    }

    private static String project(String kind) {
        return SampleKind.named(kind).project();
    }

    private static String task(String kind) {
        return SampleKind.named(kind).task();
    }

    private static String tags(String kind) {
        return SampleKind.named(kind).tags();
    }

    private static String description(String kind, int turn) {
        List<String> texts = SampleKind.named(kind).texts();
        return texts.get(turn % texts.size()).replace("#", "#" + (200 + turn));
    }

    private static String client(Entry entry) {
        return project(entry.kind()).equals("Delivery")
                ? CLIENTS.get(entry.start().getDayOfYear() % CLIENTS.size())
                : "";
    }

    private static String billable(Entry entry) {
        return project(entry.kind()).equals("Delivery") ? "Yes" : "No";
    }

    private static String clock(Duration length) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }

    private static String quotedIfNeeded(String text) {
        return text.contains(",") || text.contains("\"") ? quoted(text) : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String line(List<String> cells) {
        return cells.stream().map(SampleFiles::quoted).collect(Collectors.joining(","));
    }
}
