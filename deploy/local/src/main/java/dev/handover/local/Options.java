package dev.handover.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words behind a command. */
final class Options {
    /** A word that is not understood; its message says what would be. */
    static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    private static final Map<String, Set<String>> FLAGS = Map.of(
            "up", Set.of("--detach", "--empty", "--background"),
            "dev", Set.of("--in-ide", "--empty"),
            "status", Set.of("--json"),
            "logs", Set.of("--follow"));
    private static final Map<String, Set<String>> VALUES = Map.of(
            "up", Set.of("--data", "--ports-from"),
            "dev", Set.of("--data", "--ports-from"),
            "token", Set.of("--data", "--workspace", "--member", "--scope"));
    private static final Set<String> TAKES_A_WORD = Set.of("dev", "logs");
    private static final Set<String> DATA_ONLY = Set.of("--data");

    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Path root;

    private Options(Path root) {
        this.root = root;
    }

    static Options parse(Path root, String command, List<String> arguments) {
        Options options = new Options(root);
        Set<String> knownFlags = FLAGS.getOrDefault(command, Set.of());
        Set<String> knownValues = VALUES.getOrDefault(command, DATA_ONLY);
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            int equals = word.indexOf('=');
            String name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
            if (knownFlags.contains(word)) {
                options.flags.add(word);
            } else if (knownValues.contains(name)) {
                if (equals < 0 && i + 1 == arguments.size()) {
                    throw new Misused(word + " needs a value.");
                }
                options.values.put(name, equals > 0 ? word.substring(equals + 1) : arguments.get(++i));
            } else if (TAKES_A_WORD.contains(command) && !word.startsWith("-") && options.words.isEmpty()) {
                options.words.add(word);
            } else {
                throw new Misused("\"" + word + "\" is not an option of " + command + ".");
            }
        }
        return options;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** The word without a dash, or null. */
    String word() {
        return words.isEmpty() ? null : words.get(0);
    }

    Path root() {
        return root;
    }

    Path data() {
        String chosen = values.get("--data");
        return (chosen == null ? root.resolve(".handover") : Path.of(chosen))
                .toAbsolutePath()
                .normalize();
    }

    Settings settings() {
        String ports = value("--ports-from", "8080");
        try {
            int first = Integer.parseInt(ports);
            if (first < 1 || first + Settings.PORTS > 65_536) {
                throw new Misused("--ports-from is the first of " + Settings.PORTS + " ports, 1 to "
                        + (65_536 - Settings.PORTS) + ".");
            }
            return new Settings(root, data(), first, true);
        } catch (NumberFormatException e) {
            throw new Misused("--ports-from needs a number, not \"" + ports + "\".");
        }
    }
}
