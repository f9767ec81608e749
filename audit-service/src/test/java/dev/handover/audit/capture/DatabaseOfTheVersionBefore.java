package dev.handover.audit.capture;

import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database as the version before left it: with entries whose identities were made of contents, from several imports. */
public final class DatabaseOfTheVersionBefore implements QuarkusTestResourceLifecycleManager {

    private static final String LAST_MIGRATION = "202611271500";

    private final PlatformResource platform = new PlatformResource();

    @Override
    public Map<String, String> start() {
        platform.init(Map.of("service", "audit"));
        Map<String, String> config = platform.start();
        String url = config.get("quarkus.flyway.jdbc-url");
        String owner = config.get("quarkus.flyway.username");
        String password = config.get("quarkus.flyway.password");
        Flyway.configure()
                .dataSource(url, owner, password)
                .placeholders(Map.of("appRole", config.get("quarkus.flyway.placeholders.appRole")))
                .target(LAST_MIGRATION)
                .load()
                .migrate();
        // As the service's role, in its workspace: what is there is what that version could write.
        try (Connection connection = DriverManager.getConnection(
                        url, config.get("quarkus.datasource.username"), config.get("quarkus.datasource.password"));
                Statement statement = connection.createStatement();
                InputStream script = getClass().getResourceAsStream("version-before.sql")) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SQLException failure) {
            throw new IllegalStateException("The data of the version before can't be written", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return config;
    }

    @Override
    public void stop() {
        platform.stop();
    }
}
