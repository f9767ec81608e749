package dev.handover.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs short commands of the operating system to their end, never without a time limit. */
final class Commands {
    private Commands() {}

    /** What a command left behind: its exit code and everything it printed. */
    record Outcome(int exit, String output) {
        boolean ok() {
            return exit == 0;
        }
    }

    /**
     * Runs a command with its output in a file: a pipe would stay open for as long as a server that the command
     * started.
     */
    static Outcome run(List<String> command, Duration limit) {
        try {
            Path output = Files.createTempFile("handover-command", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    return new Outcome(
                            -1, command.get(0) + " did not end within " + limit.toSeconds() + " s. " + read(output));
                }
                return new Outcome(process.exitValue(), read(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedFailure("Interrupted while " + command.get(0) + " was running.", e);
        }
    }

    private static String read(Path output) throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8).strip();
    }
}
