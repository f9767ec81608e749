package dev.handover.local;

import dev.handover.embedded.Issuer;
import dev.handover.embedded.ServiceDatabase;
import java.nio.file.Path;
import java.util.Map;

/** What a service of a local run is told about its surroundings; the two passwords go another way. */
final class ServiceSettings {
    private ServiceSettings() {}

    static Map<String, String> of(
            Service service, Settings settings, Listening listening, ServiceDatabase database, Path keys) {
        return Map.ofEntries(
                Map.entry("quarkus.http.host", "127.0.0.1"),
                Map.entry("quarkus.http.port", Integer.toString(listening.port())),
                Map.entry("quarkus.management.host", "127.0.0.1"),
                Map.entry("quarkus.management.port", Integer.toString(listening.managementPort())),
                // Nothing in front of it needs time to notice that it is not ready any more.
                Map.entry("quarkus.shutdown.delay", "0s"),
                Map.entry("hiring.board.public-url", settings.url(service)),
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("quarkus.datasource.username", database.app()),
                Map.entry("quarkus.datasource.jdbc.max-size", "12"),
                Map.entry("quarkus.flyway.jdbc-url", database.jdbcUrl()),
                Map.entry("quarkus.flyway.username", database.owner()),
                Map.entry("quarkus.flyway.placeholders.appRole", database.app()),
                Map.entry("quarkus.flyway.migrate-at-start", "true"),
                Map.entry("kafka.bootstrap.servers", "127.0.0.1:" + settings.kafkaPort()),
                // A service that was killed is missed after 10 s, not 45: so soon its successor reads on.
                Map.entry("kafka.session.timeout.ms", "10000"),
                Map.entry("mp.jwt.verify.publickey.location", keys.toUri().toString()),
                Map.entry("mp.jwt.verify.issuer", Issuer.NAME),
                Map.entry("mp.jwt.verify.audiences", Issuer.AUDIENCE),
                Map.entry("quarkus.swagger-ui.always-include", "true"),
                Map.entry("quarkus.otel.sdk.disabled", "true"),
                Map.entry("quarkus.log.console.json.enabled", "false"),
                Map.entry("user.timezone", "UTC"));
    }
}
