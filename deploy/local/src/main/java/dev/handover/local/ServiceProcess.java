package dev.handover.local;

import dev.handover.embedded.Guard;
import dev.handover.embedded.ServiceDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One service in a JVM of its own, on 127.0.0.1. */
public final class ServiceProcess {
    private static final long LOG_LIMIT = 20L << 20;

    /* Ctrl-C reaches every process of a terminal's group at once; only the launcher shall act on it, in order. */
    private static final List<String> DEAF_TO_CTRL_C =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "handover-service");

    /** Options for the services' JVMs besides those below, separated by blanks. */
    private static final String OPTIONS = "HANDOVER_JAVA_OPTIONS";

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
        return start(service, settings, Listening.of(service, settings), database, keys);
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
        ServiceSettings.of(service, settings, listening, database, keys)
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

    /** True when it says that it is ready, on the port for health and metrics or on the only one. */
    public boolean isReady() {
        boolean ready = listening.isReady();
        wasReady |= ready;
        return ready;
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
