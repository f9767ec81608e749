package dev.handover.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A tiny shell that outlives this JVM by a moment: it waits on a pipe whose other end only this JVM holds, and when the
 * pipe closes without a word (the JVM was killed) it sends a signal to the process it guards. So no server is left
 * behind, even after SIGKILL.
 */
public final class Guard implements AutoCloseable {
    /* Ctrl-C in a terminal reaches the whole process group; the guard must not die of it before its time. */
    private static final String SCRIPT =
            "trap '' INT TERM HUP; read -r answer; [ \"$answer\" = released ] || kill -s \"$1\" \"$2\" 2>/dev/null";

    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
    }

    /** Takes the process to guard and the signal's name without SIG, such as {@code INT}. */
    public static Guard over(long pid, String signal) {
        try {
            return new Guard(
                    new ProcessBuilder(List.of("/bin/sh", "-c", SCRIPT, "handover-guard", signal, Long.toString(pid)))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new EmbeddedFailure("No shell at /bin/sh to guard the server processes with.", e);
        }
    }

    /** Lets the guarded process be: call it after an orderly stop. */
    @Override
    public void close() {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write("released\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The guard is gone already, so it can do no harm.
            shell.destroy();
        }
    }
}
