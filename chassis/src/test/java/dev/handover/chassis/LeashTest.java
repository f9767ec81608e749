package dev.handover.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.handover.chassis.house.HouseRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chassis stays thin: what these limits refuse belongs into a service or a library. */
class LeashTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/handover/chassis");
    private static final Pattern CONFIG_KEY = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"([^)]*)\\)");

    private static final int MOST_CLASSES = 12;

    @Test
    void eachPackageHasAtMost12ClassesAndSaysInOneSentenceWhatItIsFor() throws IOException {
        for (Path folder : packages()) {
            List<Path> classes;
            try (Stream<Path> files = Files.list(folder)) {
                classes = files.filter(file -> !file.endsWith("package-info.java"))
                        .toList();
            }
            assertTrue(classes.size() <= MOST_CLASSES, folder.getFileName() + " has " + classes.size() + " classes");
            String purpose = Files.readString(folder.resolve("package-info.java"));
            assertTrue(
                    purpose.matches("(?s)/\\*\\* [^.]+\\. \\*/\\s+package .*"),
                    folder.getFileName() + ": one sentence");
        }
    }

    @Test
    void everyClassIsInAPackageByConcern() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void noPackagesUseEachOtherInACircle() {
        SlicesRuleDefinition.slices()
                .matching("dev.handover.chassis.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle makes one package of many: none of them can be read or changed alone")
                .check(HouseRules.productionClassesOf("dev.handover.chassis"));
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
        Set<String> keys = new TreeSet<>();
        for (Path source : sources()) {
            Matcher key = CONFIG_KEY.matcher(Files.readString(source));
            while (key.find()) {
                keys.add(key.group(1));
                assertTrue(key.group(1).startsWith("chassis."), key.group(1));
                assertTrue(
                        key.group(2).contains("defaultValue")
                                || Files.readString(source).substring(key.end()).startsWith(" Optional<"),
                        key.group(1) + " has no default");
            }
        }
        Set<String> documented = new TreeSet<>();
        Matcher named = Pattern.compile("`(chassis\\.[a-z.-]+)`").matcher(Files.readString(Path.of("README.md")));
        while (named.find()) {
            documented.add(named.group(1));
        }
        assertEquals(documented, keys, "the table in the README lists the settings of the chassis");
    }

    private static boolean isCode(String line) {
        return line.length() > 2
                && !line.startsWith("import ")
                && !line.startsWith("package ")
                && !line.startsWith("*")
                && !line.startsWith("/*")
                && !line.startsWith("//");
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
