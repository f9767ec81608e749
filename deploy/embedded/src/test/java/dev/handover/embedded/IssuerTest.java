package dev.handover.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    @TempDir
    Path dir;

    @Test
    void theKeySetVerifiesTheToken() throws Exception {
        String token = Issuer.in(dir).token(Map.of("sub", "owner"), NOON, Duration.ofHours(1));
        String[] parts = token.split("\\.", -1);
        assertEquals(3, parts.length);
        String keys = Files.readString(dir.resolve("jwks.json"));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(keys, "n"), number(keys, "e"))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
        assertTrue(keys.contains(between(decoded(parts[0]), "kid")), keys);
    }

    @Test
    void claimsAreTakenAsTheyAreAndTheRegisteredOnesFilledIn() {
        String token = Issuer.in(dir)
                .token(
                        Map.of("scope", "audit:read \"quoted\"", "groups", List.of("a", "b"), "exp", 7),
                        NOON,
                        Duration.ofHours(1));
        String claims = decoded(token.split("\\.", -1)[1]);
        assertTrue(claims.contains("\"iss\":\"" + Issuer.NAME + "\""), claims);
        assertTrue(claims.contains("\"aud\":\"handover\""), claims);
        assertTrue(claims.contains("\"iat\":" + NOON.getEpochSecond()), claims);
        assertTrue(claims.contains("\"exp\":7"), claims);
        assertTrue(claims.contains("\"scope\":\"audit:read \\\"quoted\\\"\""), claims);
        assertTrue(claims.contains("\"groups\":[\"a\",\"b\"]"), claims);
    }

    @Test
    void theKeyIsKeptAndOnlyItsOwnerReadsIt() throws Exception {
        Path keys = Issuer.in(dir).jwks();
        String first = Files.readString(keys);
        Issuer.in(dir);
        assertEquals(first, Files.readString(keys));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("private.der.base64"))));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static BigInteger number(String json, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(between(json, name)));
    }

    private static String between(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertTrue(matcher.find(), json);
        return matcher.group(1);
    }
}
