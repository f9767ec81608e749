package dev.handover.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code reset}: stops the run and deletes its data directory. */
final class Reset {
    private Reset() {}

    static int run(Options options) {
        Path data = options.data();
        if (!Files.exists(data)) {
            System.out.println("Nothing to delete at " + data + ".");
            return 0;
        }
        // A mistyped --data must not cost somebody a home directory.
        List<String> ours =
                List.of("postgres", "kafka", "issuer", "logs", "class-archives", "dev", "run.json", "sample.json");
        try (Stream<Path> content = Files.list(data)) {
            content.map(path -> path.getFileName().toString())
                    .filter(name -> !ours.contains(name))
                    .findFirst()
                    .ifPresent(stranger -> {
                        throw new LocalFailure(
                                data + " holds \"" + stranger + "\", which is not Handover's: nothing was deleted.");
                    });
        } catch (IOException e) {
            throw new LocalFailure(data + " cannot be read: " + e.getMessage(), e);
        }
        Down.stop(data);
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new LocalFailure(data + " cannot be deleted: " + e.getMessage(), e);
        }
        System.out.println("Deleted " + data + ".");
        return 0;
    }
}
