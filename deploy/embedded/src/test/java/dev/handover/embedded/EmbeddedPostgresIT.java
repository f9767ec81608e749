package dev.handover.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    @TempDir
    Path dir;

    @Test
    void dataOutlivesARestartOnTheSamePort() throws SQLException {
        int port;
        try (EmbeddedPostgres first = EmbeddedPostgres.start(dir, 0)) {
            port = first.port();
            execute(first, "CREATE TABLE note (text text)", "INSERT INTO note VALUES ('kept')");
        }
        assertTrue(Ports.isFree(port));
        try (EmbeddedPostgres second = EmbeddedPostgres.start(dir, port)) {
            assertEquals(port, second.port());
            assertEquals("kept", text(second, "SELECT text FROM note"));
        }
    }

    @Test
    void dataOutlivesAServerThatWasKilled() throws Exception {
        EmbeddedPostgres first = EmbeddedPostgres.start(dir, 0);
        execute(first, "CREATE TABLE note (text text)", "INSERT INTO note VALUES ('kept')");
        ProcessHandle server = ProcessHandle.of(first.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(20, TimeUnit.SECONDS);
        first.close();
        assertTrue(Files.exists(dir.resolve("data/postmaster.pid")), "a killed server leaves its pid file");
        try (EmbeddedPostgres second = EmbeddedPostgres.start(dir, 0)) {
            assertEquals("kept", text(second, "SELECT text FROM note"));
        }
    }

    @Test
    void aPidFileThatPointsAtAnotherProgramIsNotBelieved() throws Exception {
        EmbeddedPostgres.start(dir, 0).close();
        Files.writeString(
                dir.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n" + dir.resolve("data") + "\n");
        try (EmbeddedPostgres second = EmbeddedPostgres.start(dir, 0)) {
            assertTrue(second.isRunning());
        }
    }

    @Test
    void itSyncsToTheDiskChecksPagesAndSortsByCodePoint() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dir, 0)) {
            assertEquals("on", text(postgres, "SHOW fsync"));
            assertEquals("on", text(postgres, "SHOW synchronous_commit"));
            assertEquals("on", text(postgres, "SHOW data_checksums"));
            assertEquals("127.0.0.1", text(postgres, "SHOW listen_addresses"));
            assertEquals("", text(postgres, "SHOW unix_socket_directories"));
            assertEquals("UTF8", text(postgres, "SHOW server_encoding"));
            assertEquals("b", text(postgres, "SELECT datlocprovider FROM pg_database WHERE datname = 'postgres'"));
            assertEquals("18", text(postgres, "SHOW server_version").split("\\.", -1)[0]);
        }
    }

    @Test
    void aWrongPasswordOpensNothing() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dir, 0)) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "guess"));
            assertEquals("28P01", refusal.getSQLState());
        }
    }

    @Test
    void aSecondServerOverTheSameDirectoryIsRefused() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dir, 0)) {
            EmbeddedFailure refusal = assertThrows(EmbeddedFailure.class, () -> EmbeddedPostgres.start(dir, 0));
            assertEquals("Another process already runs PostgreSQL over " + dir + ".", refusal.getMessage());
            assertTrue(postgres.isRunning());
        }
    }

    @Test
    void aTakenPortIsNamedAndTheDirectoryStaysFree() {
        try (EmbeddedPostgres other = EmbeddedPostgres.start(dir.resolve("other"), 0)) {
            EmbeddedFailure refusal = assertThrows(
                    EmbeddedFailure.class, () -> EmbeddedPostgres.start(dir.resolve("mine"), other.port()));
            assertTrue(refusal.getMessage().contains("Port " + other.port()), refusal.getMessage());
        }
        EmbeddedPostgres mine = EmbeddedPostgres.start(dir.resolve("mine"), 0);
        mine.close();
        assertFalse(mine.isRunning());
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
