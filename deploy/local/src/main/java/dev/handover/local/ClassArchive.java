package dev.handover.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's archive of loaded classes (AppCDS, JEP 350): written at the end of the first run of a build, it halves the
 * start of all later ones.
 */
final class ClassArchive {
    private ClassArchive() {}

    private static final String UNPROVEN = ".new";

    /** The JVM arguments that use the archive of this build and this JDK, or have it written. */
    static List<String> arguments(Path data, String name, Path jar) {
        try {
            Path archive = archive(data, name, jar);
            Files.createDirectories(archive.getParent());
            String use = Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : null;
            if (use == null) {
                deleteFormer(archive.getParent(), name + "-");
                use = "-XX:ArchiveClassesAtExit=" + archive + UNPROVEN;
            }
            return List.of(use, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        } catch (IOException e) {
            throw new LocalFailure("The directory " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Takes the archive of a run that went well into use; that of a failed start lacks most classes. */
    static void settle(Path data, String name, Path jar, boolean wentWell) {
        try {
            Path archive = archive(data, name, jar);
            Path written = archive.resolveSibling(archive.getFileName() + UNPROVEN);
            if (wentWell && Files.exists(written)) {
                Files.move(written, archive, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            // The next start is slower without it, and nothing else depends on it.
            System.err.println("The class archive of " + name + " is not kept: " + e.getMessage());
        }
    }

    private static Path archive(Path data, String name, Path jar) throws IOException {
        String version = Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "_");
        String build = Long.toString(Files.getLastModifiedTime(jar).toMillis(), 36);
        return data.resolve("class-archives").resolve(name + "-" + version + "-" + build + ".jsa");
    }

    private static void deleteFormer(Path dir, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
