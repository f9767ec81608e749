package dev.handover.chassis.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules that classes don't show: asked of the sources and the migrations of a service. */
public final class SourceRules {

    private static final int MOST_CLASSES = 20;
    private static final String MIGRATIONS = "db/migration";
    /** The one table of the chassis' tests that no service has. */
    private static final String OF_THE_TESTS = "V202611230002__create_note.sql";

    private static final String PACKAGE_INFO = "package-info.java";
    private static final Pattern ONE_SENTENCE = Pattern.compile("(?s)/\\*\\* [^.]+\\. \\*/\\s+package .*");
    private static final Pattern CREATED = Pattern.compile("(?i)\\bCREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern NAMED =
            Pattern.compile("(?:\\b(?:FROM|JOIN|INTO|UPDATE|USING)\\s+|@Table\\(name = \")(\\w+)");
    /** A line that ends within an SQL text, and the next one that goes on with it. */
    private static final Pattern SEAM = Pattern.compile("\"\\s*\\+\\s*\"");

    private SourceRules() {}

    /**
     * What breaks a rule in a service, each with the reason; empty when all is well.
     *
     * @param service its short name, such as {@code audit}
     */
    public static List<String> brokenIn(String service) throws IOException {
        Path repository = Path.of(System.getProperty("repository.root"));
        Path main = repository.resolve(service + "-service/src/main");
        Path migrations = main.resolve("resources").resolve(MIGRATIONS);
        List<String> broken = new ArrayList<>(brokenIn(main.resolve("java/dev/handover/" + service), migrations));
        broken.addAll(plumbingThatDiffers(
                repository.resolve("chassis/src/test/resources").resolve(MIGRATIONS), migrations));
        return broken;
    }

    /** The chassis tests its tables with copies of its own; a service whose copy differs runs what no test has seen. */
    static List<String> plumbingThatDiffers(Path tested, Path migrations) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path plumbing : filesBelow(tested, ".sql")) {
            Path copy = migrations.resolve(plumbing.getFileName());
            if (!plumbing.endsWith(OF_THE_TESTS) && (!Files.exists(copy) || Files.mismatch(plumbing, copy) >= 0)) {
                broken.add(plumbing.getFileName() + " is not the chassis' copy, byte for byte: its tables are the same"
                        + " in every service");
            }
        }
        return broken;
    }

    /** What breaks a rule below a folder of packages, each with the reason; empty when all is well. */
    static List<String> brokenIn(Path sources, Path migrations) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path folder : packagesOf(sources)) {
            broken.addAll(packageOf(folder, sources));
        }
        tablesNamedTwice(sources, migrations)
                .forEach((table, features) -> broken.add("The table " + table + " is named by "
                        + String.join(" and ", features)
                        + ": a feature asks the one that owns it, which can then change its tables"));
        return broken;
    }

    private static List<String> packageOf(Path folder, Path sources) throws IOException {
        List<String> broken = new ArrayList<>();
        String name = sources.relativize(folder).toString();
        long classes = javaFilesIn(folder).stream()
                .filter(file -> !file.endsWith(PACKAGE_INFO))
                .count();
        if (classes > MOST_CLASSES) {
            broken.add(name + " has " + classes + " classes, of at most " + MOST_CLASSES
                    + ": a package is read as a whole, and two themes in it hide each other");
        }
        Path purpose = folder.resolve(PACKAGE_INFO);
        if (!Files.exists(purpose)
                || !ONE_SENTENCE.matcher(Files.readString(purpose)).matches()) {
            broken.add(name + " does not say in one sentence of " + PACKAGE_INFO
                    + " what it is for: a newcomer finds the room by it");
        }
        return broken;
    }

    /** Table → the features that name it in SQL or as an entity's, where it is more than one. */
    private static Map<String, Set<String>> tablesNamedTwice(Path sources, Path migrations) throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path migration : filesBelow(migrations, ".sql")) {
            Matcher created = CREATED.matcher(Files.readString(migration));
            while (created.find()) {
                tables.add(created.group(1));
            }
        }
        Map<String, Set<String>> features = new TreeMap<>();
        for (Path source : filesBelow(sources, ".java")) {
            String feature = sources.relativize(source).getName(0).toString();
            Matcher named = NAMED.matcher(SEAM.matcher(Files.readString(source)).replaceAll(""));
            while (named.find()) {
                if (tables.contains(named.group(1))) {
                    features.computeIfAbsent(named.group(1), table -> new TreeSet<>())
                            .add(feature);
                }
            }
        }
        features.values().removeIf(named -> named.size() < 2);
        return features;
    }

    private static List<Path> packagesOf(Path sources) throws IOException {
        try (Stream<Path> folders = Files.walk(sources)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !javaFilesIn(folder).isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> javaFilesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> filesBelow(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
