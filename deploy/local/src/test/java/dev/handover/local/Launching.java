package dev.handover.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher as a process of its own over a checkout of stand-ins, below one directory. */
final class Launching {
    private final Path dir;
    private final Settings settings;

    Launching(Path dir) throws IOException {
        this.dir = dir;
        settings = Settings.onFreePorts(StandIn.checkout(dir.resolve("checkout")), dir.resolve("data"));
    }

    Settings settings() {
        return settings;
    }

    Process up() throws IOException {
        return launch("up", "--empty", "--ports-from", Integer.toString(settings.portsFrom()));
    }

    int exit(String... words) throws Exception {
        Process process = launch(words);
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), () -> String.join(" ", words));
        return process.exitValue();
    }

    Process launch(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", settings.data().toString()));
        return started(command(all.toArray(String[]::new)));
    }

    Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("output.txt").toFile())
                .start();
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhandover.root=" + settings.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        return command;
    }

    void awaitReady(Process launcher) {
        assertTrue(
                Waiting.until(
                        Instant.now().plusSeconds(180),
                        () -> !launcher.isAlive()
                                || RunFile.live(settings.data())
                                        .filter(RunFile::ready)
                                        .isPresent()),
                this::output);
        assertTrue(launcher.isAlive(), this::output);
    }

    void crash(String name) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url(Service.named(name)) + "/crash"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            assertTrue(e.getMessage() != null || e.getCause() != null, "the stand-in hangs up when it dies");
        }
    }

    /** What the last one launched has printed. */
    String output() {
        try {
            return Files.readString(dir.resolve("output.txt"));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Stops what runs, and fails when a process is left. */
    void end(Process launcher) throws Exception {
        launch("down").waitFor(180, TimeUnit.SECONDS);
        if (launcher != null) {
            launcher.destroyForcibly();
        }
        assertTrue(
                Waiting.until(Instant.now().plusSeconds(20), () -> leftovers().isEmpty()),
                () -> leftovers().toString());
    }

    /* Every process of a run has the data directory among its arguments or the checkout in its class path. */
    private List<String> leftovers() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(
                            process -> process.pid() != ProcessHandle.current().pid())
                    .map(process -> process.info().commandLine().orElse(""))
                    .filter(line -> line.contains(dir.toString()))
                    .toList();
        }
    }
}
