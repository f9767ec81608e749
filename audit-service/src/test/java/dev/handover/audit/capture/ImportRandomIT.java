package dev.handover.audit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handover.audit.capture.csv.SampleExport;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP and in the database, what {@code ImportPropertiesTest} shows of thousands of files in memory. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportRandomIT {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd,HH:mm:ss");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 8, 0);

    private final ImportApi imports = new ImportApi();
    private String ben;

    @BeforeEach
    void members() {
        imports.anna();
        ben = imports.member("Ben", "ben@agency.example");
    }

    /** A row of a detailed export: few starts and words, so that many rows are nearly the same. */
    private record Row(String person, LocalDateTime start, int minutes, String project, String text) {

        static Row any(Random random) {
            return new Row(
                    random.nextBoolean() ? "Anna Berg,anna@agency.example" : "Ben,ben@agency.example",
                    MONDAY.plusDays(random.nextInt(4)).plusMinutes(random.nextInt(6)),
                    random.nextInt(5),
                    "Project " + random.nextInt(2),
                    "Text " + random.nextInt(3));
        }

        String line() {
            return person + ",," + project + ",," + text + ",No," + start.format(WRITTEN) + ","
                    + start.plusMinutes(minutes).format(WRITTEN) + ",,,\n";
        }

        /** As an entry shows it, in UTC; Berlin is an hour ahead in March. */
        String entry() {
            return start.minusHours(1) + "/" + minutes * 60 + "/" + project + "/" + text;
        }
    }

    private static List<Row> rows(Random random, int count) {
        // Each once: nothing tells two identical rows in two files from one row sent twice.
        Map<String, Row> rows = new LinkedHashMap<>();
        while (rows.size() < count) {
            Row row = Row.any(random);
            rows.put(row.line(), row);
        }
        return new ArrayList<>(rows.values());
    }

    private static String file(List<Row> rows) {
        return SampleExport.TOGGL + rows.stream().map(Row::line).collect(Collectors.joining());
    }

    private List<String> stored() {
        return imports.entries().<Map<String, Object>>getList("items").stream()
                .map(entry ->
                        String.valueOf(entry.get("startedAt")).replace("Z", "").replaceFirst(":00$", "") + "/"
                                + entry.get("seconds") + "/" + entry.get("project") + "/" + entry.get("description"))
                .sorted()
                .toList();
    }

    private static List<String> expected(List<Row> rows) {
        return rows.stream().map(Row::entry).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anySplitInAnyOrderIsTheFile(long seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random, 60);
        Map<Integer, List<Row>> parts = rows.stream().collect(Collectors.groupingBy(row -> random.nextInt(5)));
        List<List<Row>> sent = new ArrayList<>(parts.values());
        sent.addAll(List.copyOf(parts.values()));
        Collections.shuffle(sent, random);
        List<String> ids = new ArrayList<>();
        for (List<Row> part : sent) {
            ids.add(imports.imported("?similar=FURTHER", file(part)).getString("id"));
        }
        assertEquals(expected(rows), stored());
        assertEquals(ImportApi.counts(0, 60, 0, 0), ImportApi.counts(imports.imported("?similar=FURTHER", file(rows))));

        // Taken back in any order but for the parts of one round: as if only those had been sent.
        List<Row> left = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (random.nextBoolean()) {
                taken.add(ids.get(i));
            } else {
                left.addAll(sent.get(i));
            }
        }
        taken.add(imports.api.get("/v1/imports?limit=1").extract().jsonPath().getString("items[0].id"));
        Collections.shuffle(taken, random);
        taken.forEach(imports::reverted);
        assertEquals(expected(left.stream().distinct().toList()), stored());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aMirrorIsTheFileHoweverItWasChanged(long seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random, 40);
        imports.imported("", file(rows));
        for (int version = 0; version < 3; version++) {
            List<Row> changed = new ArrayList<>();
            for (Row row : rows) {
                switch (random.nextInt(6)) {
                    case 0 -> {}
                    case 1 ->
                        changed.add(new Row(row.person(), row.start(), row.minutes() + 5, row.project(), row.text()));
                    case 2 -> changed.add(new Row(row.person(), row.start(), row.minutes(), row.project(), "Changed"));
                    default -> changed.add(row);
                }
            }
            changed.addAll(rows(random, 5));
            rows = changed;
            String id = imports.sent("?mode=MIRROR&from=2026-03-01&to=2026-03-31", file(rows));
            imports.awaited(id, "PREVIEWED");
            imports.commit(id, "{}").statusCode(202);
            imports.awaited(id, "COMMITTED");
            assertEquals(expected(rows), stored(), "version " + version);
        }
    }

    @Test
    void aSharedReportInPartsByProjectIsTheReport() throws IOException {
        Path sample = Path.of(System.getProperty("repository.root", ".."))
                .resolve("../shared/samples/clockify/shared-report.csv");
        assumeTrue(Files.exists(sample), "the shared samples are not here");
        List<String> lines = Files.readAllLines(sample);
        Map<String, List<String>> parts = lines.subList(1, lines.size()).stream()
                .collect(
                        Collectors.groupingBy(line -> line.split(",", -1)[1], LinkedHashMap::new, Collectors.toList()));
        int created = 0;
        for (List<String> part : parts.values()) {
            JsonPath done = imports.imported("?memberId=" + ben, lines.get(0) + "\n" + String.join("\n", part) + "\n");
            created += done.getInt("counts.created");
        }
        assertEquals(99, created);
        assertEquals(
                279_183,
                imports.entries().getList("items.seconds", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
