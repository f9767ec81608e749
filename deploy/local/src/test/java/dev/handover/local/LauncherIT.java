package dev.handover.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, with the real PostgreSQL and Kafka and stand-ins for the services. */
class LauncherIT {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    @TempDir
    Path dir;

    private Launching launching;
    private Settings settings;
    private Process launcher;

    @BeforeEach
    void aCheckout() throws IOException {
        launching = new Launching(dir);
        settings = launching.settings();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        launching.end(launcher);
    }

    @Test
    void sigtermStopsEverythingInOrderAndTheDataComesBack() throws Exception {
        launcher = launching.up();
        launching.awaitReady(launcher);
        assertEquals(0, launching.exit("status"));
        launcher.destroy();
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        for (Service service : Service.ALL) {
            assertTrue(StandIn.log(settings.data(), service.name()).contains("told to stop"));
        }
        String postgres = Files.readString(settings.data().resolve("postgres/server.log"));
        assertTrue(postgres.contains("database system is shut down"), postgres);
        assertEquals(1, launching.exit("status"));
        launcher = launching.up();
        launching.awaitReady(launcher);
        assertFalse(
                Files.readString(settings.data().resolve("postgres/server.log")).contains("recovery"));
    }

    @Test
    void ctrlCReachesTheWholeGroupAndStillStopsInOrder() throws Exception {
        assumeTrue(Files.isExecutable(SETSID), "a process group of its own is made by setsid");
        // A build that runs in the background ignores SIGINT and hands that on; a terminal's child does not.
        List<String> command = new ArrayList<>(List.of(SETSID.toString(), "env", "--default-signal=INT"));
        command.addAll(launching.command(
                "up",
                "--empty",
                "--ports-from",
                Integer.toString(settings.portsFrom()),
                "--data",
                settings.data().toString()));
        launcher = launching.started(command);
        launching.awaitReady(launcher);
        new ProcessBuilder("/bin/kill", "-INT", "--", "-" + launcher.pid())
                .start()
                .waitFor();
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        for (Service service : Service.ALL) {
            assertTrue(StandIn.log(settings.data(), service.name()).contains("told to stop"));
        }
        String said = launching.output();
        assertTrue(said.contains("Stopped; the data stays in " + settings.data()), said);
        assertFalse(said.contains("stopped by itself"), said);
    }

    @Test
    void aKilledLauncherLeavesNoProcessAndTheNextUpWorks() throws Exception {
        launcher = launching.up();
        launching.awaitReady(launcher);
        List<RunFile.Known> children = List.copyOf(
                RunFile.read(settings.data()).orElseThrow().children().values());
        assertEquals(3, children.size());
        launcher.destroyForcibly();
        assertTrue(Waiting.until(
                Instant.now().plusSeconds(20),
                () -> children.stream().noneMatch(child -> child.process().isPresent())));
        launcher = launching.up();
        launching.awaitReady(launcher);
    }

    @Test
    void aCrashedServiceGetsOneSentenceAndStopsTheRest() throws Exception {
        launcher = launching.up();
        launching.awaitReady(launcher);
        launching.crash("hiring");
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, launcher.exitValue());
        String said = launching.output();
        assertTrue(said.contains("hiring-service stopped by itself (exit code 3)"), said);
        assertTrue(said.contains("the disk ate my homework"), said);
        assertTrue(StandIn.log(settings.data(), "audit").contains("told to stop"));
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(settings.portsFrom() + 1, 1, InetAddress.getLoopbackAddress())) {
            launcher = launching.up();
            assertTrue(launcher.waitFor(30, TimeUnit.SECONDS));
            assertEquals(1, launcher.exitValue());
            String said = launching.output();
            assertTrue(
                    said.contains("Port " + taken.getLocalPort() + ", meant for classification-service, is taken"),
                    said);
            assertEquals(1, said.lines().count(), said);
        }
    }

    @Test
    void aSecondUpOverTheSameDataIsRefused() throws Exception {
        launcher = launching.up();
        launching.awaitReady(launcher);
        Process second = launching.launch("up", "--empty", "--ports-from", Integer.toString(settings.portsFrom()));
        assertTrue(second.waitFor(30, TimeUnit.SECONDS));
        assertEquals(1, second.exitValue());
        assertTrue(launcher.isAlive());
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(dir.resolve("a-file"), "in the way");
        Process up = new ProcessBuilder(launching.command("up", "--empty", "--data", file.toString()))
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
        Process front =
                launching.launch("up", "--empty", "--detach", "--ports-from", Integer.toString(settings.portsFrom()));
        assertTrue(front.waitFor(180, TimeUnit.SECONDS));
        assertEquals(0, front.exitValue(), launching::output);
        RunFile run = RunFile.live(settings.data()).orElseThrow();
        assertTrue(run.ready());
        assertEquals(0, launching.exit("status"));
        assertEquals(0, launching.exit("token"));
        assertEquals(0, launching.exit("down"));
        assertTrue(Waiting.until(
                Instant.now().plusSeconds(10), () -> run.launcher().process().isEmpty()));
        assertEquals(1, launching.exit("status"));
    }

    @Test
    void resetDeletesOnlyWhatIsOurs() throws Exception {
        Files.createDirectories(settings.data().resolve("postgres"));
        Path stranger = Files.writeString(settings.data().resolve("novel.txt"), "Chapter one");
        assertEquals(1, launching.exit("reset"));
        assertTrue(Files.exists(stranger));
        Files.delete(stranger);
        assertEquals(0, launching.exit("reset"));
        assertFalse(Files.exists(settings.data()));
    }
}
