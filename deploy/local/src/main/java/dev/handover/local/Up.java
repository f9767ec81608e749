package dev.handover.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * {@code up} and {@code dev}: starts everything, loads the sample once, shows what to look at, and stays until it is
 * stopped.
 */
final class Up {
    private Up() {}

    static int run(Options options) {
        return run(options, Optional.empty());
    }

    /** As {@code up}, with one service in dev mode. */
    static int dev(Options options) {
        if (options.word() == null) {
            throw new Options.Misused("Which service? audit, classification or hiring.");
        }
        return run(options, Optional.of(new DevMode.Wanted(Service.named(options.word()), options.has("--in-ide"))));
    }

    private static int run(Options options, Optional<DevMode.Wanted> dev) {
        Settings settings = options.settings();
        Instant begun = Instant.now();
        Console console = new Console(begun);
        LocalRun run = LocalRun.prepare(settings, dev, console::step);
        logToFile(settings.log("kafka"));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!run.isClosing()) {
                                console.say("Stopping ...");
                                run.close();
                                console.say("Stopped; the data stays in " + settings.data() + ".");
                            }
                        },
                        "stop"));
        try {
            run.launch();
            console.step("All is up.");
            show(run, options, console);
            run.announceReady();
            if (!options.has("--background")) {
                console.say("Ctrl-C stops everything; the data stays in " + settings.data() + ".");
            }
            stay(run);
            return 0;
        } catch (RuntimeException e) {
            if (run.isClosing() && Thread.currentThread().isInterrupted()) {
                return 0;
            }
            run.close();
            throw e;
        }
    }

    private static void show(LocalRun run, Options options, Console console) {
        Tour tour = new Tour(run, console);
        SampleState sample = SampleState.read(options.data());
        if (!sample.loaded() && !options.has("--empty")) {
            Apis owner = Apis.of(run, Token.WORKSPACE, sample.owner());
            new Sample(options.root(), options.data(), owner, run, console).load();
            sample = SampleState.read(options.data());
        }
        if (sample.loaded()) {
            try {
                tour.showSample(Apis.of(run, Token.WORKSPACE, sample.owner()));
            } catch (LocalFailure refused) {
                // Everything runs; the owner may have added more by now than one overview holds.
                console.say("The sample's figures are not shown: " + refused.getMessage());
            }
        }
        tour.showAddresses(options);
    }

    private static void stay(LocalRun run) {
        while (!run.isClosing()) {
            run.requireAlive();
            if (run.devModeHasEnded()) {
                // The exit runs the hook that stops the rest.
                return;
            }
            if (Waiting.until(Instant.now().plus(Duration.ofSeconds(1)), run::isClosing)) {
                return;
            }
        }
    }

    /* Kafka logs by java.util.logging here; the terminal is for the owner. */
    private static void logToFile(Path file) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        Logger root = Logger.getLogger("");
        for (java.util.logging.Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            Files.createDirectories(file.getParent());
            FileHandler handler = new FileHandler(file.toString(), 10 << 20, 1, true);
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
        } catch (IOException e) {
            throw new LocalFailure("The directory " + file.getParent() + " cannot be written: " + e.getMessage(), e);
        }
    }
}
