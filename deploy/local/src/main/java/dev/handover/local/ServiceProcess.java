package dev.handover.local;

import dev.handover.embedded.Guard;
import dev.handover.embedded.Issuer;
import dev.handover.embedded.ServiceDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service in a JVM of its own, on 127.0.0.1. */
public final class ServiceProcess {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final long LOG_LIMIT = 20L << 20;

    /* Ctrl-C reaches every process of a terminal's group at once; only the launcher shall act on it, in order. */
    private static final List<String> DEAF_TO_CTRL_C =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "handover-service");

    /** Options for the services' JVMs besides those below, separated by blanks. */
    private static final String OPTIONS = "HANDOVER_JAVA_OPTIONS";

    /** Where it listens on 127.0.0.1: for users, and for health and metrics. */
    record Listening(int port, int managementPort) {}

    private final Service service;
    private final Settings settings;
    private final Listening listening;
    private final Process process;
    private final Guard guard;
    private volatile boolean wasReady;

    private ServiceProcess(Service service, Settings settings, Listening listening, Process process, Guard guard) {
        this.service = service;
        this.settings = settings;
        this.listening = listening;
        this.process = process;
        this.guard = guard;
    }

    static ServiceProcess start(Service service, Settings settings, ServiceDatabase database, Path keys) {
        Listening listening = new Listening(settings.port(service), settings.managementPort(service));
        return start(service, settings, listening, database, keys);
    }

    static ServiceProcess start(
            Service service, Settings settings, Listening listening, ServiceDatabase database, Path keys) {
        Path jar = service.jar(settings.root());
        if (!Files.exists(jar)) {
            throw new LocalFailure(service.module() + " is not built: " + jar + " is missing.");
        }
        List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm(service, settings, jar));
        properties(service, settings, listening, database, keys)
                .forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(jar.toString());
        Path log = settings.log(service.name());
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(settings.data().toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // Not on the command line, where every user of the machine could read them.
            builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
            builder.environment().put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
            Process process = builder.start();
            return new ServiceProcess(service, settings, listening, process, Guard.over(process.pid(), "TERM"));
        } catch (IOException e) {
            throw new LocalFailure(service.module() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static List<String> jvm(Service service, Settings settings, Path jar) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xms24m",
                "-Xmx160m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                // Start-up counts here, not the last half of the throughput.
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError"));
        if (settings.archiveClasses()) {
            arguments.addAll(ClassArchive.arguments(settings.data(), service.name(), jar));
        }
        String more = System.getenv(OPTIONS);
        if (more != null && !more.isBlank()) {
            // Last, so that they win.
            arguments.addAll(List.of(more.trim().split(" +")));
        }
        return arguments;
    }

    private static Map<String, String> properties(
            Service service, Settings settings, Listening listening, ServiceDatabase database, Path keys) {
        return Map.ofEntries(
                Map.entry("quarkus.http.host", "127.0.0.1"),
                Map.entry("quarkus.http.port", Integer.toString(listening.port())),
                Map.entry("quarkus.management.host", "127.0.0.1"),
                Map.entry("quarkus.management.port", Integer.toString(listening.managementPort())),
                // Nothing in front of it needs time to notice that it is not ready any more.
                Map.entry("quarkus.shutdown.delay", "0s"),
                Map.entry("hiring.board.public-url", settings.url(service)),
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("quarkus.datasource.username", database.app()),
                Map.entry("quarkus.datasource.jdbc.max-size", "12"),
                Map.entry("quarkus.flyway.jdbc-url", database.jdbcUrl()),
                Map.entry("quarkus.flyway.username", database.owner()),
                Map.entry("quarkus.flyway.placeholders.appRole", database.app()),
                Map.entry("quarkus.flyway.migrate-at-start", "true"),
                Map.entry("kafka.bootstrap.servers", "127.0.0.1:" + settings.kafkaPort()),
                // A service that was killed is missed after 10 s, not 45: so soon its successor reads on.
                Map.entry("kafka.session.timeout.ms", "10000"),
                Map.entry("mp.jwt.verify.publickey.location", keys.toUri().toString()),
                Map.entry("mp.jwt.verify.issuer", Issuer.NAME),
                Map.entry("mp.jwt.verify.audiences", Issuer.AUDIENCE),
                Map.entry("quarkus.swagger-ui.always-include", "true"),
                Map.entry("quarkus.otel.sdk.disabled", "true"),
                Map.entry("quarkus.log.console.json.enabled", "false"),
                Map.entry("user.timezone", "UTC"));
    }

    /** Which service it is. */
    public Service service() {
        return service;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Where it answers its users. */
    public String url() {
        return "http://127.0.0.1:" + listening.port();
    }

    /** Where it tells its health and metrics. */
    public String managementUrl() {
        return "http://127.0.0.1:" + listening.managementPort();
    }

    RunFile.Known known() {
        return RunFile.Known.of(process.toHandle());
    }

    /** False once it has ended, however. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** True when {@code /q/health/ready} answers 200, on the port for health and metrics or on the only one. */
    public boolean isReady() {
        boolean ready = isReadyAt(listening.managementPort()) || isReadyAt(listening.port());
        wasReady |= ready;
        return ready;
    }

    private static boolean isReadyAt(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sends SIGTERM: it finishes what it has begun and ends. */
    void askToStop() {
        process.destroy();
    }

    /** Waits for its end, which SIGKILL brings when the time is up. */
    void awaitStop(Duration limit) {
        try {
            boolean inTime = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                kill();
            }
            if (settings.archiveClasses()) {
                ClassArchive.settle(settings.data(), service.name(), service.jar(settings.root()), inTime && wasReady);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        guard.close();
    }

    /** Sends SIGKILL, as the operating system would when memory is short, and waits for the end. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        guard.close();
    }

    /** Why it ended, as a sentence. */
    String obituary() {
        Path log = settings.log(service.name());
        return service.module() + " stopped by itself (exit code " + process.exitValue() + "); the last error in " + log
                + " is: " + lastError(log);
    }

    private static String lastError(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            List<String> telling = lines.subList(Math.max(0, lines.size() - 400), lines.size()).stream()
                    .filter(line -> line.contains("ERROR") || line.contains("Caused by") || line.contains("FATAL"))
                    .toList();
            if (!telling.isEmpty()) {
                return telling.get(telling.size() - 1).strip();
            }
            return lines.isEmpty()
                    ? "nothing was logged"
                    : lines.get(lines.size() - 1).strip();
        } catch (IOException e) {
            return "unreadable (" + e.getMessage() + ")";
        }
    }
}
