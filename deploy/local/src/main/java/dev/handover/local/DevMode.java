package dev.handover.local;

import dev.handover.embedded.Guard;
import dev.handover.embedded.Secrets;
import dev.handover.embedded.ServiceDatabase;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The one service of a run whose code is being changed: Quarkus compiles and reloads it at the next request. Either
 * Maven runs it as a child in this terminal, or the IDE does and the run only waits for it.
 */
final class DevMode {
    /**
     * Which service, and who starts it.
     *
     * @param service the one in dev mode
     * @param inIde true where the IDE starts it
     */
    record Wanted(Service service, boolean inIde) {}

    /* It compiles two modules first. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private final Wanted wanted;
    private final Listening listening;
    private final List<String> goals;
    private Process maven;
    private Guard guard;
    private List<ProcessHandle> ending = List.of();

    private DevMode(Wanted wanted, Listening listening, List<String> goals) {
        this.wanted = wanted;
        this.listening = listening;
        this.goals = goals;
    }

    static DevMode start(Wanted wanted, Settings settings, ServiceDatabase database, Path keys) {
        Service service = wanted.service();
        Listening listening = Listening.of(service, settings);
        Path file = settings.data().resolve("dev").resolve(service.name() + ".properties");
        try {
            Files.createDirectories(file.getParent());
            Secrets.write(file, properties(service, settings, listening, database, keys));
        } catch (IOException e) {
            throw new LocalFailure("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
        List<String> goals = List.of(
                "-pl",
                service.module(),
                // The chassis is compiled with it, and its changes are reloaded too.
                "-am",
                "-Dquick",
                // The test-jar of the chassis is resolved too, and has no file before.
                "test-compile",
                "quarkus:dev",
                "-Dquarkus.config.locations=" + file);
        DevMode mode = new DevMode(wanted, listening, goals);
        if (!wanted.inIde()) {
            mode.startMaven(settings.root());
        }
        return mode;
    }

    private static String properties(
            Service service, Settings settings, Listening listening, ServiceDatabase database, Path keys)
            throws IOException {
        Properties all = new Properties();
        all.putAll(ServiceSettings.of(service, settings, listening, database, keys));
        all.setProperty("quarkus.datasource.password", database.appPassword());
        all.setProperty("quarkus.flyway.password", database.ownerPassword());
        StringWriter text = new StringWriter();
        all.store(text, "Written at each start of deploy/local/dev");
        return text.toString();
    }

    private void startMaven(Path root) {
        List<String> command = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "-q", "-ntp"));
        command.addAll(goals);
        try {
            // With the terminal's input: Quarkus takes keys, such as "q" for the end.
            maven = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .inheritIO()
                    .start();
            guard = Guard.over(maven.pid(), "TERM");
        } catch (IOException e) {
            throw new LocalFailure(wanted.service().module() + " cannot be started in dev mode: " + e.getMessage(), e);
        }
    }

    Service service() {
        return wanted.service();
    }

    /**
     * Returns when it answers, and throws with a sentence when it ended before.
     *
     * @param progress takes one line per step
     * @param check throws when waiting makes no sense any more
     */
    void awaitReady(Consumer<String> progress, Runnable check) {
        String module = service().module();
        if (wanted.inIde()) {
            progress.accept("All else is up. Start " + module + " in the IDE, as a Maven run with these goals and the"
                    + " checkout as its directory:\n\n  " + String.join(" ", goals) + "\n");
        }
        // Nobody knows how long it takes somebody to start it in the IDE.
        Instant deadline = wanted.inIde() ? Instant.MAX : Instant.now().plus(READY_LIMIT);
        boolean ready = Waiting.until(deadline, () -> {
            check.run();
            if (hasEnded()) {
                throw new LocalFailure(module + " did not start in dev mode; the reason is above.");
            }
            return listening.isReady();
        });
        if (!ready) {
            throw new LocalFailure(module + " did not become ready in dev mode within " + READY_LIMIT.toSeconds()
                    + " s; its output is above.");
        }
        progress.accept(module + " is ready in dev mode on port " + listening.port()
                + ": changes of its code and of the chassis work from the next request on.");
    }

    /** Its process, where it is a child of this one. */
    Optional<RunFile.Known> known() {
        return Optional.ofNullable(maven).map(process -> RunFile.Known.of(process.toHandle()));
    }

    /** True once the child is gone, most often since its reader pressed "q" or Ctrl-C. */
    boolean hasEnded() {
        return maven != null && !maven.isAlive();
    }

    /** Sends SIGTERM to Maven and to the service, which is Maven's child. */
    void askToStop() {
        if (maven != null) {
            ending = Stream.concat(maven.descendants(), Stream.of(maven.toHandle()))
                    .toList();
            ending.forEach(ProcessHandle::destroy);
        }
    }

    /** Waits for their end, which SIGKILL brings when the time is up. */
    void awaitStop(Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        for (ProcessHandle process : ending) {
            if (!Waiting.until(deadline, () -> !process.isAlive())) {
                process.destroyForcibly();
            }
        }
        if (guard != null) {
            guard.close();
        }
    }
}
