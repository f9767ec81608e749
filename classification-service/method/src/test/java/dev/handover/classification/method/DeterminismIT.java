package dev.handover.classification.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same inputs give the same bytes in another JVM: another time zone, another language, another JDK. */
class DeterminismIT {

    private static final int DECISIONS = 200;
    private static final int OLDEST_JDK = 17;
    private static final long PATIENCE_SECONDS = 300;
    private static final List<String> INPUTS = Fingerprint.inputs(DECISIONS);
    private static final String HERE = Fingerprint.of(INPUTS);

    @Test
    void inAnotherTimeZoneAndLanguage() throws Exception {
        Path java = Path.of(System.getProperty("java.home"));

        // Turkish has a dotless i, Persian digits of its own, and this zone is a day ahead of most.
        assertEquals(HERE, fingerprint(java, "-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr"));
        assertEquals(
                HERE,
                fingerprint(
                        java,
                        "-Duser.timezone=America/St_Johns",
                        "-Duser.language=fa",
                        "-Duser.country=IR",
                        "-Dfile.encoding=ISO-8859-1"));
    }

    /** How many other JDKs there are depends on the machine; the output says which were tried. */
    @Test
    void onEveryOtherJdkThereIs() throws Exception {
        for (Path jdk : otherJdks()) {
            System.out.println("Same answers asked of " + jdk.getFileName());
            assertEquals(
                    HERE, fingerprint(jdk, "-Duser.timezone=Asia/Kathmandu", "-Duser.language=de"), jdk.toString());
        }
    }

    @Test
    void anotherInputGivesAnotherFingerprint() {
        assertTrue(!HERE.equals(Fingerprint.of(INPUTS.subList(1, DECISIONS))));
    }

    private static String fingerprint(Path jdk, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        command.addAll(List.of(options));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classPath, Fingerprint.class.getName()));
        Path input = Files.createTempFile("inputs", ".jsonl");
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            Files.write(input, INPUTS);
            Process process = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), () -> read(errors));
            return printed;
        } finally {
            Files.delete(input);
            Files.delete(errors);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The JDKs beside this one, and the one that HANDOVER_SECOND_JDK names. */
    private static Set<Path> otherJdks() throws IOException {
        Path here = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> candidates = new ArrayList<>();
        String named = System.getenv("HANDOVER_SECOND_JDK");
        if (named != null) {
            candidates.add(Path.of(named));
        }
        try (Stream<Path> siblings = Files.list(here.getParent())) {
            siblings.sorted().forEach(candidates::add);
        }
        Set<Path> jdks = new LinkedHashSet<>();
        for (Path candidate : candidates) {
            if (Files.isExecutable(candidate.resolve("bin/java")) && version(candidate) >= OLDEST_JDK) {
                jdks.add(candidate.toRealPath());
            }
        }
        jdks.remove(here);
        return jdks;
    }

    private static int version(Path jdk) throws IOException {
        Path release = jdk.resolve("release");
        if (!Files.isReadable(release)) {
            return 0;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }
}
