package dev.handover.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One PostgreSQL server on 127.0.0.1 whose data lasts: fsync, page checksums, SCRAM passwords, no unix socket.
 *
 * <p>Below its directory stand {@code data/} (the cluster), {@code server.log}, {@code superuser.password} (0600) and
 * {@code lock}, which keeps a second process away. The server stops when this process does, however that ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Path dir;
    private final Path home;
    private final Unprivileged way;
    private final DirectoryLock lock;
    private final int port;
    private final String password;
    private long pid;
    private Guard guard;
    private boolean stopped;

    private EmbeddedPostgres(Path dir, Path home, Unprivileged way, DirectoryLock lock, int port, String password) {
        this.dir = dir;
        this.home = home;
        this.way = way;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server over {@code dir}, making a new cluster where there is none, and returns when it accepts
     * connections. Port 0 means any free one.
     */
    public static EmbeddedPostgres start(Path dir, int port) {
        return start(dir, port, Unprivileged.find());
    }

    static EmbeddedPostgres start(Path dir, int port, Unprivileged way) {
        Path root = dir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new EmbeddedFailure("The directory " + root + " cannot be written: " + e.getMessage(), e);
        }
        DirectoryLock lock = DirectoryLock.take(root, "PostgreSQL");
        try {
            Path home = PostgresHome.reachable(way);
            int chosen = port == 0 ? Ports.free() : port;
            EmbeddedPostgres server = new EmbeddedPostgres(
                    root, home, way, lock, chosen, Secrets.kept(root.resolve("superuser.password")));
            server.initialise();
            server.endFormerRun();
            Ports.requireFree(chosen, "PostgreSQL");
            server.launch();
            return server;
        } catch (IOException e) {
            lock.close();
            throw new EmbeddedFailure("PostgreSQL's directory " + root + " cannot be written: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Path data() {
        return dir.resolve("data");
    }

    private void initialise() throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Path unfinished = dir.resolve("data.unfinished");
        PostgresBinaries.delete(unfinished);
        Path passwordFile = Files.createTempFile(dir, "initdb", ".password");
        try {
            Files.writeString(passwordFile, password);
            Files.createDirectory(unfinished);
            way.own(dir);
            Commands.Outcome outcome = pg(
                    INITDB_LIMIT,
                    "initdb",
                    "-D",
                    unfinished.toString(),
                    "-U",
                    "postgres",
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
            if (!outcome.ok()) {
                throw new EmbeddedFailure("PostgreSQL's initdb failed in " + dir + ": " + outcome.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /* A killed run can leave its server alive or its pid file behind; a pid may since belong to something else. */
    private void endFormerRun() throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> former =
                formerPid(pidFile).flatMap(ProcessHandle::of).filter(EmbeddedPostgres::isPostgres);
        if (former.isPresent()) {
            stop();
        }
        Files.deleteIfExists(pidFile);
    }

    private void stop() {
        Commands.Outcome outcome =
                pg(START_LIMIT, "pg_ctl", "stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "60");
        if (!outcome.ok()) {
            throw new EmbeddedFailure("PostgreSQL over " + dir + " does not stop: " + outcome.output());
        }
    }

    private static Optional<Long> formerPid(Path pidFile) throws IOException {
        try {
            return Files.readAllLines(pidFile).stream().findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.endsWith("/postgres")).orElse(false);
    }

    private void launch() throws IOException {
        PostgresSettings.write(data(), port);
        Path log = dir.resolve("server.log");
        way.own(dir);
        Commands.Outcome outcome =
                pg(START_LIMIT, "pg_ctl", "start", "-D", data().toString(), "-l", log.toString(), "-w", "-t", "75");
        if (!outcome.ok()) {
            throw new EmbeddedFailure("PostgreSQL did not start; the end of " + log + " says: " + tail(log));
        }
        pid = formerPid(data().resolve("postmaster.pid"))
                .orElseThrow(() -> new EmbeddedFailure("PostgreSQL stopped right after its start; see " + log));
        guard = Guard.over(pid, "INT");
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
        } catch (IOException e) {
            return "nothing (" + e.getMessage() + ")";
        }
    }

    private Commands.Outcome pg(Duration limit, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return Commands.run(way.command(command), limit);
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The process id of the server's first process. */
    public long pid() {
        return pid;
    }

    /** False once the server has died or was stopped. */
    public boolean isRunning() {
        return !stopped && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The JDBC address of a database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as superuser: for setting up and for looking past row-level security, never for a service. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", password);
    }

    /** Where the passwords of this cluster's roles are kept. */
    Path directory() {
        return dir;
    }

    /** Stops the server (open transactions are rolled back) and gives the directory free. */
    @Override
    public void close() {
        if (isRunning()) {
            stop();
        }
        stopped = true;
        if (guard != null) {
            guard.close();
        }
        lock.close();
    }
}
