package dev.handover.embedded.testing;

import dev.handover.embedded.Databases;
import dev.handover.embedded.EmbeddedFailure;
import dev.handover.embedded.EmbeddedKafka;
import dev.handover.embedded.EmbeddedPostgres;
import dev.handover.embedded.Issuer;
import dev.handover.embedded.ServiceDatabase;
import dev.handover.embedded.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * One PostgreSQL and one Kafka for all tests of this JVM, in a directory below {@code target/} that goes away with
 * them.
 *
 * <p>Quarkus loads test classes and their resources anew for each application it starts. So this class is only ever
 * used through {@link #freshDatabase}, which asks the copy of the system class loader: that one lives as long as the JVM.
 */
public final class Backends {
    /** System properties that carry the addresses to every class loader. */
    static final String KAFKA = "handover.testing.kafka";

    static final String ISSUER = "handover.testing.issuer";
    static final String DATABASE = "handover.testing.database.";

    private static final List<Logger> QUIET = Stream.of(
                    "kafka", "org.apache.kafka", "state.change.logger", "org.apache.kafka.common.utils.AppInfoParser")
            .map(Logger::getLogger)
            .toList();

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;
    private static int databases;

    private Backends() {}

    /** Starts what is not running yet, and makes a fresh database for the service; gives its facts by name. */
    static Map<String, String> freshDatabase(String service) {
        String resource = Backends.class.getName();
        try {
            Object facts = Class.forName(resource, true, ClassLoader.getSystemClassLoader())
                    .getMethod("makeDatabase", String.class)
                    .invoke(null, service);
            Map<String, String> copy = new HashMap<>();
            ((Map<?, ?>) facts).forEach((key, value) -> copy.put((String) key, (String) value));
            return copy;
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw new EmbeddedFailure(String.valueOf(e.getCause().getMessage()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new EmbeddedFailure("The tests' class path lacks " + resource + ".", e);
        }
    }

    /** Called through the system class loader only; see {@link #freshDatabase}. */
    public static synchronized Map<String, String> makeDatabase(String service) {
        if (postgres == null) {
            startOutsideOfQuarkus();
        }
        databases++;
        ServiceDatabase database = Databases.of(postgres, service, service + "_" + databases);
        Map<String, String> facts = new HashMap<>();
        facts.put("url", database.jdbcUrl());
        facts.put("owner", database.owner());
        facts.put("owner.password", database.ownerPassword());
        facts.put("app", database.app());
        facts.put("app.password", database.appPassword());
        facts.forEach((name, value) -> System.setProperty(DATABASE + name, value));
        return facts;
    }

    /* Kafka looks its classes up by the thread's class loader, which is Quarkus' own while a test starts. */
    private static void startOutsideOfQuarkus() {
        Thread thread = Thread.currentThread();
        ClassLoader ofQuarkus = thread.getContextClassLoader();
        thread.setContextClassLoader(Backends.class.getClassLoader());
        try {
            start();
        } finally {
            thread.setContextClassLoader(ofQuarkus);
        }
    }

    private static void start() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        Path target = Path.of("target").toAbsolutePath();
        Path dir = target.resolve("backends-" + ProcessHandle.current().pid());
        deleteLeftovers(target);
        postgres = EmbeddedPostgres.start(dir.resolve("postgres"), 0);
        kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0, 0);
        kafka.createTopics(Topics.all());
        System.setProperty(KAFKA, kafka.bootstrapServers());
        Issuer.in(dir.resolve("issuer"));
        System.setProperty(ISSUER, dir.resolve("issuer").toString());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            kafka.close();
                            postgres.close();
                            delete(dir);
                        },
                        "stop-backends"));
    }

    /* A test JVM that was killed could not clean up; its servers died with it. */
    private static void deleteLeftovers(Path target) {
        if (!Files.isDirectory(target)) {
            return;
        }
        try (Stream<Path> siblings = Files.list(target)) {
            siblings.filter(path -> path.getFileName().toString().startsWith("backends-"))
                    .filter(path -> !isOfLiveProcess(path))
                    .forEach(Backends::delete);
        } catch (IOException e) {
            throw new EmbeddedFailure("The directory " + target + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isOfLiveProcess(Path dir) {
        long pid = Long.parseLong(dir.getFileName().toString().substring("backends-".length()));
        return ProcessHandle.of(pid).isPresent();
    }

    private static void delete(Path dir) {
        try (Stream<Path> paths = Files.walk(dir)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            Logger.getLogger(Backends.class.getName()).log(Level.WARNING, e, () -> dir + " is left behind");
        }
    }
}
