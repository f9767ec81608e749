package dev.handover.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL out of the jar of this platform, once per version and cache directory. */
final class PostgresBinaries {
    /** Version of the binaries' artifact in the pom; part of the cache's name. */
    static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** Gives the directory that holds bin/, lib/ and share/, unpacked below {@code cache} if it was not there. */
    static Path in(Path cache) {
        String platform = platform();
        Path home = cache.resolve("postgres-" + VERSION + "-" + platform);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(cache);
            Path unpacked = Files.createTempDirectory(cache, "unpacking-");
            try {
                // mkdtemp gives 0700, but PostgreSQL may run under another user than the one who unpacks.
                Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
                unpack("/postgres-" + platform + ".txz", unpacked);
                move(unpacked, home);
            } finally {
                delete(unpacked);
            }
            return home;
        } catch (IOException e) {
            throw new EmbeddedFailure("PostgreSQL cannot be unpacked to " + home + ": " + e.getMessage(), e);
        }
    }

    /* The rename is the only step that others see; whoever loses the race uses the winner's copy. */
    private static void move(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = os.startsWith("mac") ? "darwin" : os.startsWith("linux") ? "linux" : null;
        String cpu = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> null;
        };
        if (family == null || cpu == null) {
            throw new EmbeddedFailure(
                    "No embedded PostgreSQL for " + os + " on " + arch
                            + ": it runs on Linux and macOS, x86-64 and arm64. Point the services at a PostgreSQL of your own.");
        }
        return family + "-" + cpu;
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (InputStream jar = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (jar == null) {
                throw new EmbeddedFailure("The build left out the PostgreSQL of this platform (" + resource + ").");
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(jar)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(target.resolve(entry.getLinkName()), path);
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Deletes a directory and all below it; does nothing where there is none. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
