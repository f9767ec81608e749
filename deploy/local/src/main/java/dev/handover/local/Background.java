package dev.handover.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code up --detach}: starts the launcher in a session of its own and shows its output until all is ready. */
final class Background {
    private Background() {}

    static int start(Options options, List<String> arguments) {
        Path data = options.settings().data();
        Path log = data.resolve("logs/launcher.log");
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(log, "");
            Process launcher = new ProcessBuilder(command(options, arguments))
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Thread giveUp = new Thread(launcher::destroy, "give-up");
            Runtime.getRuntime().addShutdownHook(giveUp);
            try (RandomAccessFile output = new RandomAccessFile(log.toFile(), "r")) {
                boolean ready = false;
                while (!ready && launcher.isAlive()) {
                    ready = Waiting.until(Instant.now().plus(Duration.ofMillis(200)), () -> isReady(data, launcher));
                    copy(output);
                }
                copy(output);
                if (!ready) {
                    return Math.max(1, launcher.waitFor());
                }
            }
            Runtime.getRuntime().removeShutdownHook(giveUp);
            System.out.println("It runs in the background (process " + launcher.pid() + "): deploy/local/down stops it,"
                    + " deploy/local/logs shows what it does.");
            return 0;
        } catch (IOException e) {
            throw new LocalFailure(
                    "The directory " + data + " cannot be written (" + e.getMessage()
                            + "): choose another with --data DIR.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static boolean isReady(Path data, Process launcher) {
        return RunFile.read(data)
                .filter(run -> run.ready() && run.launcher().pid() == launcher.pid())
                .isPresent();
    }

    private static List<String> command(Options options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        // Both keep a Ctrl-C or a closed terminal from reaching it; macOS has no setsid.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "handover-launcher"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dhandover.root=" + options.root());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        arguments.stream().filter(word -> !word.equals("--detach")).forEach(command::add);
        command.add("--background");
        return command;
    }

    private static void copy(RandomAccessFile from) throws IOException {
        byte[] buffer = new byte[8192];
        for (int count = from.read(buffer); count > 0; count = from.read(buffer)) {
            System.out.write(buffer, 0, count);
        }
        System.out.flush();
    }
}
