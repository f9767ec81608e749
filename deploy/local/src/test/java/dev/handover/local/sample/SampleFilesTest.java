package dev.handover.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The committed files are what the generator writes, and add up to what the README beside them works out by hand. */
class SampleFilesTest {

    private static final Pattern CLOCK = Pattern.compile("\\b(\\d\\d):(\\d\\d):(\\d\\d)\\b");

    private static String committed(String name) throws IOException {
        Path root = Path.of(System.getProperty("repository.root", "../.."));
        return Files.readString(root.resolve("deploy/local/sample").resolve(name));
    }

    private static List<String> rows(String text) {
        return Arrays.stream(text.split("\r?\n", -1))
                .skip(1)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The third time on a line is the duration: start, end, duration. */
    private static Duration sum(List<String> rows) {
        Duration sum = Duration.ZERO;
        for (String row : rows) {
            MatchResult stated =
                    CLOCK.matcher(row).results().skip(2).findFirst().orElseThrow();
            sum = sum.plusHours(Long.parseLong(stated.group(1)))
                    .plusMinutes(Long.parseLong(stated.group(2)))
                    .plusSeconds(Long.parseLong(stated.group(3)));
        }
        return sum;
    }

    @Test
    void theCommittedFilesAreTheGenerated() throws IOException {
        assertEquals(SampleFiles.toggl(), committed(SampleFiles.TOGGL_FILE));
        assertEquals(SampleFiles.clockify(), committed(SampleFiles.CLOCKIFY_FILE));
    }

    @Test
    void rowsAndHoursAreThoseOfTheReadme() throws IOException {
        List<String> toggl = rows(committed(SampleFiles.TOGGL_FILE));
        List<String> clockify = rows(committed(SampleFiles.CLOCKIFY_FILE));
        assertEquals(304, toggl.size());
        assertEquals(304, clockify.size());
        assertEquals(Duration.ofMinutes(11_185), sum(toggl));
        assertEquals(Duration.ofMinutes(11_120), sum(clockify));
    }

    @Test
    void theOdditiesOfRealExportsAreThere() throws IOException {
        String toggl = committed(SampleFiles.TOGGL_FILE);
        String clockify = committed(SampleFiles.CLOCKIFY_FILE);
        assertTrue(toggl.startsWith("\uFEFFUser,"), "byte order mark");
        assertTrue(toggl.contains("\"File receipts, scan and upload\""), "quoted comma");
        assertTrue(toggl.contains("2026-02-19,22:30:00,2026-02-20,00:45:00,02:15:00"), "over midnight");
        assertEquals(
                2,
                rows(toggl).stream()
                                .filter(row -> row.contains("2026-02-11,20:00:00"))
                                .distinct()
                                .count()
                        * 2);
        assertEquals(
                2,
                rows(toggl).stream()
                        .filter(row -> row.contains("2026-02-11,20:00:00"))
                        .count());
        assertTrue(
                clockify.contains("\"03/29/2026\",\"01:30:00 AM\",\"03/29/2026\",\"03:30:00 AM\",\"01:00:00\""),
                "the night of the clock change");
        assertTrue(clockify.contains("\"Refund \"\"asap\"\" requests\""), "doubled quotes");
    }
}
