package dev.handover.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, with the real PostgreSQL and Kafka and stand-ins for the services. */
class LauncherIT {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    @TempDir
    Path dir;

    private Settings settings;
    private Process launcher;

    @BeforeEach
    void aCheckout() throws IOException {
        settings = Settings.onFreePorts(StandIn.checkout(dir.resolve("checkout")), dir.resolve("data"));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        launch("down").waitFor(180, TimeUnit.SECONDS);
        if (launcher != null) {
            launcher.destroyForcibly();
        }
        assertTrue(
                Waiting.until(Instant.now().plusSeconds(20), () -> leftovers().isEmpty()),
                () -> leftovers().toString());
    }

    @Test
    void sigtermStopsEverythingInOrderAndTheDataComesBack() throws Exception {
        launcher = up();
        awaitReady();
        assertEquals(0, exit("status"));
        launcher.destroy();
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        for (Service service : Service.ALL) {
            assertTrue(StandIn.log(settings.data(), service.name()).contains("told to stop"));
        }
        String postgres = Files.readString(settings.data().resolve("postgres/server.log"));
        assertTrue(postgres.contains("database system is shut down"), postgres);
        assertEquals(1, exit("status"));
        launcher = up();
        awaitReady();
        assertFalse(
                Files.readString(settings.data().resolve("postgres/server.log")).contains("recovery"));
    }

    @Test
    void ctrlCReachesTheWholeGroupAndStillStopsInOrder() throws Exception {
        assumeTrue(Files.isExecutable(SETSID), "a process group of its own is made by setsid");
        // A build that runs in the background ignores SIGINT and hands that on; a terminal's child does not.
        List<String> command = new ArrayList<>(List.of(SETSID.toString(), "env", "--default-signal=INT"));
        command.addAll(command(
                "up",
                "--empty",
                "--ports-from",
                Integer.toString(settings.portsFrom()),
                "--data",
                settings.data().toString()));
        launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("output.txt").toFile())
                .start();
        awaitReady();
        new ProcessBuilder("/bin/kill", "-INT", "--", "-" + launcher.pid())
                .start()
                .waitFor();
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        for (Service service : Service.ALL) {
            assertTrue(StandIn.log(settings.data(), service.name()).contains("told to stop"));
        }
        String said = output();
        assertTrue(said.contains("Stopped; the data stays in " + settings.data()), said);
        assertFalse(said.contains("stopped by itself"), said);
    }

    @Test
    void aKilledLauncherLeavesNoProcessAndTheNextUpWorks() throws Exception {
        launcher = up();
        awaitReady();
        List<RunFile.Known> children = List.copyOf(
                RunFile.read(settings.data()).orElseThrow().children().values());
        assertEquals(3, children.size());
        launcher.destroyForcibly();
        assertTrue(Waiting.until(
                Instant.now().plusSeconds(20),
                () -> children.stream().noneMatch(child -> child.process().isPresent())));
        launcher = up();
        awaitReady();
    }

    @Test
    void aCrashedServiceGetsOneSentenceAndStopsTheRest() throws Exception {
        launcher = up();
        awaitReady();
        crash("hiring");
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, launcher.exitValue());
        String said = output();
        assertTrue(said.contains("hiring-service stopped by itself (exit code 3)"), said);
        assertTrue(said.contains("the disk ate my homework"), said);
        assertTrue(StandIn.log(settings.data(), "audit").contains("told to stop"));
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(settings.portsFrom() + 1, 1, InetAddress.getLoopbackAddress())) {
            launcher = up();
            assertTrue(launcher.waitFor(30, TimeUnit.SECONDS));
            assertEquals(1, launcher.exitValue());
            String said = output();
            assertTrue(
                    said.contains("Port " + taken.getLocalPort() + ", meant for classification-service, is taken"),
                    said);
            assertEquals(1, said.lines().count(), said);
        }
    }

    @Test
    void aSecondUpOverTheSameDataIsRefused() throws Exception {
        launcher = up();
        awaitReady();
        Process second = launch("up", "--empty", "--ports-from", Integer.toString(settings.portsFrom()));
        assertTrue(second.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, second.exitValue());
        assertTrue(launcher.isAlive());
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(dir.resolve("a-file"), "in the way");
        Process up = new ProcessBuilder(command("up", "--empty", "--data", file.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(up.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, up.exitValue());
        assertTrue(said.contains(file + " cannot be written"), said);
        assertEquals(1, said.lines().count(), said);
    }

    @Test
    void detachedItReturnsWhenAllIsReadyAndDownStopsIt() throws Exception {
        Process front = launch("up", "--empty", "--detach", "--ports-from", Integer.toString(settings.portsFrom()));
        assertTrue(front.waitFor(180, TimeUnit.SECONDS));
        assertEquals(0, front.exitValue(), this::output);
        RunFile run = RunFile.live(settings.data()).orElseThrow();
        assertTrue(run.ready());
        assertEquals(0, exit("status"));
        assertEquals(0, exit("token"));
        assertEquals(0, exit("down"));
        assertTrue(Waiting.until(
                Instant.now().plusSeconds(10), () -> run.launcher().process().isEmpty()));
        assertEquals(1, exit("status"));
    }

    @Test
    void resetDeletesOnlyWhatIsOurs() throws Exception {
        Files.createDirectories(settings.data().resolve("postgres"));
        Path stranger = Files.writeString(settings.data().resolve("novel.txt"), "Chapter one");
        assertEquals(1, exit("reset"));
        assertTrue(Files.exists(stranger));
        Files.delete(stranger);
        assertEquals(0, exit("reset"));
        assertFalse(Files.exists(settings.data()));
    }

    private Process up() throws IOException {
        return launch("up", "--empty", "--ports-from", Integer.toString(settings.portsFrom()));
    }

    private int exit(String word) throws Exception {
        Process process = launch(word);
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), word);
        return process.exitValue();
    }

    private Process launch(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", settings.data().toString()));
        return new ProcessBuilder(command(all.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("output.txt").toFile())
                .start();
    }

    private List<String> command(String... words) {
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

    private void awaitReady() {
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

    private void crash(String name) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url(Service.named(name)) + "/crash"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            assertTrue(e.getMessage() != null || e.getCause() != null, "the stand-in hangs up when it dies");
        }
    }

    private String output() {
        try {
            return Files.readString(dir.resolve("output.txt"));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
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
