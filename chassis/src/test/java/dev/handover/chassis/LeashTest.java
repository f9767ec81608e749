package dev.handover.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chassis stays thin: what these limits refuse belongs into a service or a library. */
class LeashTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/handover/chassis");
    private static final Pattern CONFIG_KEY = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"([^)]*)\\)");

    @Test
    void itHasAtMost25Classes() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertTrue(files.count() <= 25);
        }
    }

    @Test
    void itHasAtMost1500LinesOfCode() throws IOException {
        long lines = 0;
        for (Path source : sources()) {
            lines += Files.readAllLines(source).stream()
                    .map(String::strip)
                    .filter(LeashTest::isCode)
                    .count();
        }
        assertTrue(lines <= 1_500, "lines of code, without blank lines, imports, comments and lone brackets: " + lines);
    }

    @Test
    void itKnowsNoWordOfTheBusiness() throws IOException {
        Pattern business =
                Pattern.compile("(?i)activity|time.?entry|decision|opening|applicant|workload|verdict|payroll");
        for (Path source : sources()) {
            for (String line : Files.readAllLines(source)) {
                // Comments may give an example from the business; code may not depend on one.
                if (isCode(line.strip()) && !line.contains("//")) {
                    assertTrue(!business.matcher(line).find(), source + ": " + line);
                }
            }
        }
    }

    @Test
    void itReadsOnlyItsOwnSettingsAndEachHasADefault() throws IOException {
        int keys = 0;
        for (Path source : sources()) {
            Matcher key = CONFIG_KEY.matcher(Files.readString(source));
            while (key.find()) {
                keys++;
                assertTrue(key.group(1).startsWith("chassis."), key.group(1));
                assertTrue(
                        key.group(2).contains("defaultValue")
                                || Files.readString(source).substring(key.end()).startsWith(" Optional<"),
                        key.group(1) + " has no default");
            }
        }
        assertEquals(8, keys, "settings of the chassis: the table in its README lists them");
    }

    private static boolean isCode(String line) {
        return line.length() > 2
                && !line.startsWith("import ")
                && !line.startsWith("package ")
                && !line.startsWith("*")
                && !line.startsWith("/*")
                && !line.startsWith("//");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
