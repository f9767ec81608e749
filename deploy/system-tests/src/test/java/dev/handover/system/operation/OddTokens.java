package dev.handover.system.operation;

import dev.handover.embedded.Issuer;
import dev.handover.system.Running;
import dev.handover.system.Tenant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Values of the Authorization header that are as good as none, each by its name. */
final class OddTokens {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Issuer ours = Running.system().issuer();
    private final Instant now = Instant.now();
    private final Map<String, Object> claims;
    private final String good;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private OddTokens(Tenant tenant, String scopes) {
        this.claims = Map.of("sub", "x", "workspace", tenant.workspace().toString(), "scope", scopes);
        this.good = ours.token(claims, now, HOUR);
    }

    /** The headers that nobody may come in with, null for none at all. */
    static Map<String, String> of(Tenant tenant, String scopes, Path dir) throws Exception {
        OddTokens odd = new OddTokens(tenant, scopes);
        odd.headers.put("none", null);
        odd.schemes();
        odd.claims(dir);
        odd.signatures();
        return odd.headers;
    }

    private void schemes() {
        headers.put("empty", "");
        headers.put("scheme without a token", "Bearer");
        headers.put("scheme and blanks", "Bearer   ");
        headers.put("token without a scheme", good);
        headers.put("another scheme", "Basic " + encoded("admin:admin"));
        headers.put("token under another scheme", "Basic " + good);
        headers.put("garbage", "Bearer garbage");
        headers.put("three dots", "Bearer ...");
        headers.put("two tokens", "Bearer " + good + ", Bearer " + good);
        headers.put("a letter more", "Bearer " + good + "a");
        headers.put("very long", "Bearer " + "a".repeat(4_000));
    }

    private void claims(Path dir) {
        headers.put("another key", "Bearer " + Issuer.in(dir).token(claims, now, HOUR));
        headers.put("expired", "Bearer " + ours.token(claims, now.minus(Duration.ofHours(3)), HOUR));
        headers.put("expires at 0", bearer("exp", 0));
        headers.put("expiry as a text", bearer("exp", "tomorrow"));
        headers.put("not valid yet", bearer("nbf", now.plus(Duration.ofDays(1)).getEpochSecond()));
        headers.put("another issuer", bearer("iss", "https://elsewhere.invalid"));
        headers.put("issuer with a slash more", bearer("iss", Issuer.NAME + "/"));
        headers.put("no issuer", bearer("iss", ""));
        headers.put("another audience", bearer("aud", "another-product"));
        headers.put("other audiences", bearer("aud", List.of("a", "b")));
        headers.put("no audience", bearer("aud", ""));
    }

    private void signatures() throws Exception {
        String[] parts = good.split("\\.", -1);
        headers.put("no signature", "Bearer " + parts[0] + "." + parts[1] + ".");
        headers.put("only header and claims", "Bearer " + parts[0] + "." + parts[1]);
        headers.put("algorithm none", "Bearer " + encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        headers.put("algorithm None", "Bearer " + encoded("{\"alg\":\"None\"}") + "." + parts[1] + "." + parts[2]);
        headers.put(
                "claims of another workspace",
                "Bearer " + parts[0] + "."
                        + encoded(decoded(parts[1]).replace("\"workspace\":\"", "\"workspace\":\"00000000")) + "."
                        + parts[2]);
        headers.put(
                "scopes added",
                "Bearer " + parts[0] + "." + encoded(decoded(parts[1]).replace("\"scope\":\"", "\"scope\":\"ops "))
                        + "." + parts[2]);
        String hmac = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1];
        headers.put("public key as a secret", "Bearer " + hmac + "." + hmac(hmac, Files.readString(ours.jwks())));
        headers.put("empty secret", "Bearer " + hmac + "." + hmac(hmac, "\0"));
        String embedded =
                encoded("{\"alg\":\"RS256\",\"jku\":\"https://evil.invalid/jwks\",\"kid\":\"../../dev/null\"}");
        headers.put("key of its own choice", "Bearer " + embedded + "." + parts[1] + "." + parts[2]);
    }

    private String bearer(String claim, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(claim, value);
        return "Bearer " + ours.token(changed, now, HOUR);
    }

    private static String hmac(String content, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
