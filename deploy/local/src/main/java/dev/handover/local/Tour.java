package dev.handover.local;

/** What the owner wants to see when all is up. */
final class Tour {
    private Tour() {}

    static void show(LocalRun run, Options options, Console console) {
        console.say("");
        for (Service service : Service.ALL) {
            console.say(String.format("  %-24s %s/q/swagger-ui", service.module(), run.url(service.name())));
        }
    }
}
