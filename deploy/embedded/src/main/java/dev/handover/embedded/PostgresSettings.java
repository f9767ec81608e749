package dev.handover.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's settings, written anew at each start. */
final class PostgresSettings {
    private PostgresSettings() {}

    static void write(Path data, int port) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), """
                # Written at each start: put your own settings into local.conf beside this file.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                # Three services with pools of 20, the tests' own connections, and some room for psql.
                max_connections = 100
                # A few weeks of time entries fit; the operating system's cache does the rest.
                shared_buffers = '48MB'
                max_wal_size = '256MB'
                max_worker_processes = 4
                max_parallel_workers = 2
                autovacuum_max_workers = 2
                # Compiling a plan costs more than any query here gains by it.
                jit = off
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                # A local run has no replica and no archive.
                wal_level = minimal
                max_wal_senders = 0
                log_destination = 'stderr'
                log_line_prefix = '%%m [%%p] %%d %%u '
                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                default_text_search_config = 'pg_catalog.simple'
                include_if_exists = 'local.conf'
                """.formatted(port));
        Files.writeString(data.resolve("pg_hba.conf"), """
                # Written at each start. Loopback and a password only.
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }
}
