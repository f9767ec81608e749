package dev.handover.chassis;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Behind a proxy, with limits that a test can reach. One for all who need one: each profile starts the service again. */
public final class NarrowLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("chassis.limits.requests", "3"),
                Map.entry("chassis.limits.address-requests", "10"),
                Map.entry("chassis.limits.body", "1000"),
                Map.entry("chassis.limits.body-time", "1s"),
                Map.entry("chassis.limits.large-paths", "/v1/probes"),
                Map.entry("quarkus.http.cors.origins", "https://app.example,/https://[a-z]+\\.preview\\.example/"),
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("quarkus.http.proxy.enable-forwarded-host", "true"),
                Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1"));
    }
}
