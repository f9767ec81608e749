package dev.handover.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways around PostgreSQL's refusal of root; an ordinary user's build runs the plain way in all other tests. */
class UnprivilegedIT {
    @TempDir
    Path dir;

    @BeforeEach
    void everybodyMayReachTheDirectory() throws IOException {
        assumeTrue(isRoot(), "only root can become somebody else");
        assumeTrue(Commands.run(Unprivileged.NOBODY.command(List.of("true")), Duration.ofSeconds(5))
                .ok());
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void rootRunsItAsUser65534WhereNamespacesAreForbidden() throws Exception {
        Path data = dir.resolve("postgres");
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data, 0, Unprivileged.NOBODY)) {
            assertEquals(65534, Files.getAttribute(Path.of("/proc/" + first.pid()), "unix:uid"));
            write(first);
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(data, 0, Unprivileged.NOBODY)) {
            assertTrue(second.isRunning());
        }
    }

    @Test
    void anOrdinaryUserRunsItPlainly() throws Exception {
        Path home = Files.createDirectory(dir.resolve("home"));
        Unprivileged.NOBODY.own(home);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                copiedClassPath(),
                StartsPostgres.class.getName(),
                home.resolve("postgres").toString()));
        Commands.Outcome outcome = Commands.run(Unprivileged.NOBODY.command(command), Duration.ofMinutes(2));
        assertEquals("started by AS_IS", outcome.output());
    }

    /** What the other user runs: it starts a server and says how. */
    static final class StartsPostgres {
        private StartsPostgres() {}

        public static void main(String[] arguments) throws SQLException {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), 0)) {
                write(postgres);
                System.out.println("started by " + Unprivileged.find());
            }
        }
    }

    private static void write(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text text)");
        }
    }

    private static boolean isRoot() {
        return "0"
                .equals(Commands.run(List.of("id", "-u"), Duration.ofSeconds(5)).output());
    }

    /* The build's own directories often stand below a home that other users may not enter. */
    private String copiedClassPath() throws IOException {
        Path copies = Files.createDirectory(dir.resolve("classpath"));
        List<String> copied = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            String name = path.getFileName().toString();
            if (entry.isEmpty()) {
                continue;
            }
            if (Files.isDirectory(path)) {
                copied.add(copyTree(path, copies.resolve(name)).toString());
            } else if (Stream.of("postgres", "embedded-", "commons-", "xz-").anyMatch(name::contains)) {
                copied.add(Files.copy(path, copies.resolve(name)).toString());
            }
        }
        return String.join(File.pathSeparator, copied);
    }

    private static Path copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }
}
