package dev.handover.chassis;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Behind a proxy, with origins and short bodies. One for all who need any of it: each profile starts the service again. */
public final class BehindAProxy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "chassis.limits.body", "1000",
                "chassis.limits.body-time", "1s",
                "chassis.limits.large-paths", "/v1/probes",
                "quarkus.http.cors.origins", "https://app.example,/https://[a-z]+\\.preview\\.example/",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.enable-forwarded-host", "true",
                "quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1");
    }
}
