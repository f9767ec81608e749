package dev.handover.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell's part: what it says where the machine lacks a JDK. */
class WrapperIT {
    @TempDir
    Path bin;

    @BeforeEach
    void aMachineWithToolsButWithoutJava() throws IOException {
        for (String tool : List.of("dirname", "sed", "head", "find", "mkdir", "mv")) {
            Path found = Stream.of("/bin", "/usr/bin")
                    .map(dir -> Path.of(dir, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            program(tool, "exec " + found + " \"$@\"");
        }
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        assertEquals(
                "No Java found: install a JDK 17 or newer and set JAVA_HOME, or put its bin directory on the PATH.",
                refusal(null));
    }

    @Test
    void anOldJavaIsNamedWithItsVersion() throws Exception {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertEquals(
                "A JDK 17 or newer is needed, and " + bin.resolve("java")
                        + " is version 11: set JAVA_HOME to a newer one.",
                refusal(null));
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        assertEquals(
                "JAVA_HOME is " + bin + ", which holds no bin/java: set it to a JDK 17 or newer.",
                refusal(bin.toString()));
    }

    private void program(String name, String line) throws IOException {
        Path program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String refusal(String javaHome) throws Exception {
        Path up = Path.of(System.getProperty("repository.root"), "deploy/local/up");
        ProcessBuilder builder = new ProcessBuilder(up.toString(), "--empty").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome);
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue(), said);
        return said;
    }
}
