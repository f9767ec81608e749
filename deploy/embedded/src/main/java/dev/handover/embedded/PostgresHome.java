package dev.handover.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where PostgreSQL is unpacked: the user's cache directory, or the temporary one where the former can't be reached. */
final class PostgresHome {
    private PostgresHome() {}

    /** Gives the unpacked PostgreSQL in the first cache directory that {@code way} may read. */
    static Path reachable(Unprivileged way) {
        List<String> refused = new ArrayList<>();
        for (Path cache : caches()) {
            try {
                Path home = PostgresBinaries.in(cache);
                if (way.canRun(home.resolve("bin/postgres"))) {
                    return home;
                }
                refused.add(cache + " cannot be read by the user that PostgreSQL runs as");
            } catch (EmbeddedFailure e) {
                refused.add(e.getMessage());
            }
        }
        throw new EmbeddedFailure("PostgreSQL cannot be unpacked anywhere: " + String.join("; ", refused)
                + ". Set HANDOVER_CACHE to a directory that every user may read.");
    }

    private static List<Path> caches() {
        List<Path> caches = new ArrayList<>();
        String chosen = System.getenv("HANDOVER_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            caches.add(Path.of(chosen).toAbsolutePath());
            return caches;
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            caches.add(Path.of(xdg).resolve("handover"));
        } else {
            caches.add(home.resolve(mac ? "Library/Caches" : ".cache").resolve("handover"));
        }
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "handover-" + System.getProperty("user.name"));
        if (ours(shared)) {
            caches.add(shared);
        }
        return caches;
    }

    /* In a directory that everybody may write to, somebody else could have put his own programs under our name. */
    private static boolean ours(Path shared) {
        try {
            Files.createDirectories(shared);
            return Files.getOwner(shared).getName().equals(System.getProperty("user.name"));
        } catch (IOException e) {
            return false;
        }
    }
}
