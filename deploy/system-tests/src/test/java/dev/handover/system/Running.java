package dev.handover.system;

import dev.handover.local.LocalRun;
import dev.handover.local.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one system that all tests of this module ask: started by the launcher before the first of them, on ports and data
 * of its own, and stopped after the last.
 */
public final class Running implements BeforeAllCallback {
    /* Kafka runs in this JVM; held here, since loggers are forgotten with their levels otherwise. */
    private static final List<Logger> QUIET = Stream.of("org.apache.kafka", "kafka", "state")
            .map(Logger::getLogger)
            .toList();

    private static LocalRun run;

    @Override
    public void beforeAll(ExtensionContext context) {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        // What the root store holds is closed after the last test of all classes.
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Running.class))
                .computeIfAbsent(LocalRun.class, type -> start(), LocalRun.class);
    }

    private static synchronized LocalRun start() {
        Path data = Path.of("target", "system").toAbsolutePath();
        delete(data);
        Path root = Path.of(System.getProperty("repository.root"));
        run = LocalRun.start(Settings.onFreePorts(root, data), System.out::println);
        // Where the helpers of the embedded module look for Kafka.
        System.setProperty("handover.testing.kafka", run.kafka());
        return run;
    }

    /** The running system. */
    public static synchronized LocalRun system() {
        if (run == null) {
            throw new IllegalStateException("the test class lacks @ExtendWith(Running.class)");
        }
        return run;
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
