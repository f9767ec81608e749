package dev.handover.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's archive of loaded classes (AppCDS, JEP 350): written at the end of the first run of a build, it halves the
 * start of all later ones.
 */
final class ClassArchive {
    private ClassArchive() {}

    /** The JVM arguments that use the archive of this build and this JDK, or have it written. */
    static List<String> arguments(Path data, String name, Path jar) {
        try {
            Path dir = Files.createDirectories(data.resolve("class-archives"));
            String version = Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "_");
            String build = Long.toString(Files.getLastModifiedTime(jar).toMillis(), 36);
            Path archive = dir.resolve(name + "-" + version + "-" + build + ".jsa");
            if (Files.exists(archive)) {
                return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
            }
            deleteFormer(dir, name + "-");
            return List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        } catch (IOException e) {
            throw new LocalFailure("The directory " + data + " cannot be written: " + e.getMessage(), e);
        }
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
