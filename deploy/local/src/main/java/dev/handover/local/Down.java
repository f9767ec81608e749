package dev.handover.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** {@code down}: stops a run in order, and what a killed one left behind. */
final class Down {
    private static final int STOP_SECONDS = 75;

    private Down() {}

    static int run(Options options) {
        stop(options.data());
        return 0;
    }

    static void stop(Path data) {
        Optional<RunFile> found = RunFile.read(data);
        if (found.isEmpty()) {
            System.out.println("Nothing runs over " + data + ".");
            return;
        }
        RunFile run = found.get();
        Optional<ProcessHandle> launcher = run.launcher().process();
        if (launcher.isPresent()) {
            launcher.get().destroy();
            Instant deadline = Instant.now().plusSeconds(STOP_SECONDS);
            BooleanSupplier stopped = () ->
                    !launcher.get().isAlive() || !RunFile.path(data).toFile().exists();
            if (!Waiting.until(deadline, stopped)) {
                throw new LocalFailure("The launcher (process " + launcher.get().pid() + ") does not stop within "
                        + STOP_SECONDS + " s; see " + data.resolve("logs") + ".");
            }
        }
        // Nothing of it is left but the JVM's own last steps, which a following "up" need not meet.
        Waiting.until(
                Instant.now().plusSeconds(5),
                () -> launcher.map(process -> !process.isAlive()).orElse(true));
        run.endLeftovers();
        RunFile.delete(data);
        System.out.println("Stopped; the data stays in " + data + ".");
    }
}
