package dev.handover.embedded.testing;

import dev.handover.embedded.Issuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a Quarkus test a real PostgreSQL with a fresh database, a real Kafka with all topics, and an issuer of tokens.
 * Takes the init argument {@code service}: {@code audit}, {@code classification}, {@code hiring} or another
 * lower-case name; roles are {@code <service>_owner} and {@code <service>_app}.
 */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
    private String service;

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.get("service");
        if (service == null) {
            throw new IllegalArgumentException("PlatformResource needs the init argument \"service\"");
        }
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> database = Backends.freshDatabase(service);
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", database.get("url"));
        config.put("quarkus.datasource.username", database.get("app"));
        config.put("quarkus.datasource.password", database.get("app.password"));
        config.put("quarkus.flyway.jdbc-url", database.get("url"));
        config.put("quarkus.flyway.username", database.get("owner"));
        config.put("quarkus.flyway.password", database.get("owner.password"));
        config.put("quarkus.flyway.placeholders.appRole", database.get("app"));
        config.put("kafka.bootstrap.servers", System.getProperty(Backends.KAFKA));
        config.put(
                "mp.jwt.verify.publickey.location",
                Path.of(System.getProperty(Backends.ISSUER), "jwks.json")
                        .toUri()
                        .toString());
        config.put("mp.jwt.verify.issuer", Issuer.NAME);
        config.put("mp.jwt.verify.audiences", Issuer.AUDIENCE);
        // The broker runs in this JVM, and at INFO it says more than all services together.
        config.put("quarkus.log.category.\"kafka\".level", "WARN");
        config.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        config.put("quarkus.log.category.\"state.change.logger\".level", "WARN");
        return config;
    }

    /** Leaves the servers to the next test class: they stop with the JVM. */
    @Override
    public void stop() {
        service = null;
    }
}
