package dev.handover.local;

import dev.handover.embedded.EmbeddedFailure;
import java.nio.file.Path;
import java.util.List;

/** The commands of {@code deploy/local}: 0 is success, 1 a failure told in one sentence, 2 a word not understood. */
public final class Main {
    private static final String USAGE = """
            up      [--detach] [--empty] [--ports-from N] [--data DIR]   start everything and show what to look at
            dev     audit|classification|hiring [--in-ide] [--empty] [--ports-from N] [--data DIR]
                                                                         the same, with live reload of one service
            down    [--data DIR]                                         stop it; the data stays
            status  [--json] [--data DIR]                                what runs, and where
            logs    [audit|classification|hiring|kafka|postgres|launcher] [--follow] [--data DIR]
            token   [--workspace W] [--member M] [--scope "a b"] [--data DIR]   print an access token
            reset   [--data DIR]                                         stop it and delete its data
            """;

    private Main() {}

    /** Takes the command and its words. */
    public static void main(String[] arguments) {
        int exit = run(Path.of(System.getProperty("handover.root", ".")), List.of(arguments));
        System.out.flush();
        System.exit(exit);
    }

    static int run(Path root, List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        try {
            Options options = Options.parse(
                    root.toAbsolutePath().normalize(),
                    command,
                    arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size()));
            return switch (command) {
                case "up" -> options.has("--detach") ? Background.start(options, arguments) : Up.run(options);
                case "dev" -> Up.dev(options);
                case "down" -> Down.run(options);
                case "status" -> Status.run(options);
                case "logs" -> Logs.run(options);
                case "token" -> Token.run(options);
                case "reset" -> Reset.run(options);
                default -> throw new Options.Misused("\"" + command + "\" is not a command.");
            };
        } catch (Options.Misused e) {
            System.err.println(e.getMessage() + "\n\n" + USAGE.stripTrailing());
            return 2;
        } catch (LocalFailure | EmbeddedFailure e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
