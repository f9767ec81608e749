package dev.handover.chassis.workspace;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "mp.jwt.verify.issuer", "https://issuer.example",
            "mp.jwt.verify.audiences", "handover",
            "mp.jwt.verify.publickey.location", "https://issuer.example/jwks.json");

    private static SmallRyeConfig configOf(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }

    @Test
    void aServiceWithKeyIssuerAndAudienceStarts() {
        assertDoesNotThrow(() -> new Tenancy.Guard().check(null, configOf(COMPLETE)));
    }

    @Test
    void aServiceThatLacksOneOfThemRefusesToStartAndNamesIt() {
        for (String missing : List.copyOf(COMPLETE.keySet())) {
            Map<String, String> settings = new HashMap<>(COMPLETE);
            settings.remove(missing);
            IllegalStateException refused = assertThrows(
                    IllegalStateException.class, () -> new Tenancy.Guard().check(null, configOf(settings)));
            assertTrue(refused.getMessage().contains(missing));
        }
    }
}
