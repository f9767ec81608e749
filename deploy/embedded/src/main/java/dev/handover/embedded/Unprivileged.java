package dev.handover.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are run, since they refuse user id 0. An ordinary user runs them as they are. Root runs
 * them in a user namespace of their own ({@code unshare -U}: inside, root is the overflow user, and files of root
 * belong to it), or where namespaces are forbidden (most containers) as user 65534, who then owns the data.
 */
enum Unprivileged {
    AS_IS,
    NAMESPACE,
    NOBODY;

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Finds the way that works on this machine. */
    static Unprivileged find() {
        if (!"0".equals(Commands.run(List.of("id", "-u"), LIMIT).output())) {
            return AS_IS;
        }
        for (Unprivileged way : List.of(NAMESPACE, NOBODY)) {
            if (Commands.run(way.command(List.of("true")), LIMIT).ok()) {
                return way;
            }
        }
        throw new EmbeddedFailure("PostgreSQL refuses to run as root, and this machine has neither a usable"
                + " \"unshare -U\" nor \"setpriv\": run as an ordinary user.");
    }

    private List<String> prefix() {
        return switch (this) {
            case AS_IS -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        };
    }

    List<String> command(List<String> bare) {
        List<String> command = new ArrayList<>(prefix());
        command.addAll(bare);
        return command;
    }

    /** Hands a path and all below it to the user that PostgreSQL will run as. */
    void own(Path path) {
        if (this != NOBODY) {
            return;
        }
        Commands.Outcome chown = Commands.run(List.of("chown", "-R", "65534:65534", path.toString()), LIMIT);
        if (!chown.ok()) {
            throw new EmbeddedFailure("User 65534 cannot be made the owner of " + path + ": " + chown.output());
        }
    }

    boolean canRun(Path program) {
        return Commands.run(command(List.of("test", "-x", program.toString())), LIMIT)
                .ok();
    }
}
