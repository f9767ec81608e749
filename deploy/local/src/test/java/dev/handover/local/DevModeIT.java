package dev.handover.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One service in dev mode beside the others, with stand-ins for Maven and the services. */
class DevModeIT {
    @TempDir
    Path dir;

    private Launching launching;
    private Settings settings;
    private Process launcher;
    private Process ide;

    @BeforeEach
    void aCheckout() throws IOException {
        launching = new Launching(dir);
        settings = launching.settings();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        if (ide != null) {
            ide.destroyForcibly();
        }
        launching.end(launcher);
    }

    private Process dev(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("dev"));
        all.addAll(List.of(words));
        all.addAll(List.of("--empty", "--ports-from", Integer.toString(settings.portsFrom())));
        return launching.launch(all.toArray(String[]::new));
    }

    @Test
    void mavenRunsTheOneServiceAndItsEndIsTheEndOfAll() throws Exception {
        launcher = dev("audit");
        launching.awaitReady(launcher);
        String said = launching.output();
        assertTrue(said.contains("audit-service is ready in dev mode on port " + settings.portsFrom()), said);
        assertEquals(
                List.of("audit", "classification", "hiring"),
                List.copyOf(RunFile.read(settings.data())
                                .orElseThrow()
                                .children()
                                .keySet())
                        .stream()
                        .sorted()
                        .toList());
        assertFalse(Files.exists(settings.log("audit")), "its output is for the terminal");
        Path file = settings.data().resolve("dev/audit.properties");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.readString(file).contains("quarkus.datasource.password="));

        launching.crash("audit");
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, launcher.exitValue(), launching::output);
        assertTrue(StandIn.log(settings.data(), "hiring").contains("told to stop"));
        assertTrue(launching.output().contains("Stopped; the data stays in"), launching::output);
    }

    @Test
    void theIdeStartsItWheneverItLikesAndKeepsIt() throws Exception {
        launcher = dev("hiring-service", "--in-ide");
        assertTrue(
                Waiting.until(
                        Instant.now().plusSeconds(60), () -> launching.output().contains("in the IDE")),
                launching::output);
        assertFalse(RunFile.read(settings.data()).orElseThrow().ready(), "it waits");
        String goals = launching
                .output()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("-pl hiring-service "))
                .findFirst()
                .orElseThrow();
        List<String> run =
                new ArrayList<>(List.of(settings.root().resolve("mvnw").toString()));
        run.addAll(List.of(goals.split(" ")));
        ide = new ProcessBuilder(run)
                .redirectOutput(dir.resolve("ide.txt").toFile())
                .start();
        launching.awaitReady(launcher);

        ide.destroy();
        assertTrue(ide.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, launching.exit("status"), "the IDE may start it again");
        launcher.destroy();
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
    }

    @Test
    void whatMavenRefusesEndsAllWithASentence() throws Exception {
        Files.writeString(settings.root().resolve("mvnw"), "#!/bin/sh\necho 'COMPILATION ERROR'\nexit 1\n");
        launcher = dev("classification");
        assertTrue(launcher.waitFor(120, TimeUnit.SECONDS));
        assertEquals(1, launcher.exitValue());
        String said = launching.output();
        assertTrue(said.contains("classification-service did not start in dev mode; the reason is above."), said);
        assertTrue(said.contains("COMPILATION ERROR"), said);
    }

    @Test
    void itAsksWhichServiceAndKnowsNoOther() throws Exception {
        assertEquals(2, dev().waitFor());
        assertTrue(launching.output().contains("Which service?"), launching::output);
        assertEquals(1, dev("billing").waitFor());
        assertTrue(launching.output().contains("There is no service \"billing\""), launching::output);
    }
}
