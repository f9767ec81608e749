package dev.handover.local;

import java.util.Optional;

/** {@code status}: what runs, and where; exit code 1 when nothing does. */
final class Status {
    private Status() {}

    static int run(Options options) {
        Optional<RunFile> found = RunFile.live(options.data());
        if (found.isEmpty()) {
            System.out.println(
                    options.has("--json")
                            ? "{\"services\":{},\"ready\":false}"
                            : "Nothing runs over " + options.data() + ".");
            return 1;
        }
        RunFile run = found.get();
        if (options.has("--json")) {
            System.out.println(run.statusJson(options.root(), options.data()));
            return 0;
        }
        Settings settings = run.settings(options.root(), options.data());
        System.out.println(
                run.ready()
                        ? "Handover is up (process " + run.launcher().pid() + ")."
                        : "Handover is starting (process " + run.launcher().pid() + ").");
        for (Service service : Service.ALL) {
            RunFile.Known child = run.children().get(service.name());
            boolean alive = child != null && child.process().isPresent();
            System.out.printf(
                    "  %-24s %-24s %s%n",
                    service.module(), settings.url(service), alive ? "process " + child.pid() : "not running");
        }
        System.out.printf("  %-24s 127.0.0.1:%d%n", "PostgreSQL", settings.postgresPort());
        System.out.printf("  %-24s 127.0.0.1:%d%n", "Kafka", settings.kafkaPort());
        System.out.printf("  %-24s %s%n", "data", options.data());
        return 0;
    }
}
