package dev.handover.system;

import dev.handover.local.LocalRun;
import dev.handover.local.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The one system that all tests of this module ask, started by the launcher on ports and data of its own. */
final class Running {
    private static LocalRun run;

    private Running() {}

    /** The running system, started on the first call and stopped with this JVM. */
    static synchronized LocalRun system() {
        if (run == null) {
            Path data = Path.of("target", "system").toAbsolutePath();
            delete(data);
            Path root = Path.of(System.getProperty("repository.root"));
            run = LocalRun.start(Settings.onFreePorts(root, data), System.out::println);
            // Where the helpers of the embedded module look for Kafka.
            System.setProperty("handover.testing.kafka", run.kafka());
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop-system"));
        }
        return run;
    }

    /** The last bytes of a service's log, for the message of a failing test. */
    static String log(String service) {
        try {
            String text = Files.readString(system().settings().data().resolve("logs/" + service + ".log"));
            return text.substring(Math.max(0, text.length() - 4000));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void delete(Path dir) {
        if (!Files.exists(dir)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(dir)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the data of an earlier run cannot be deleted: " + e.getMessage(), e);
        }
    }
}
