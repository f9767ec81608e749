package dev.handover.embedded;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Issues access tokens on this machine: an RSA key of 2,048 bits in {@code private.der.base64} (0600), its public half as a
 * key set (RFC 7517) in {@code jwks.json}, tokens as JWT signed with RS256 (RFC 7515, 7519).
 */
public final class Issuer {
    /** The value of {@code iss}. The name cannot resolve: nothing on a network can answer for it. */
    public static final String NAME = "https://local.handover.invalid";
    /** The value of {@code aud}. */
    public static final String AUDIENCE = "handover";

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey key;
    private final Path jwks;
    private final String keyId;

    private Issuer(RSAPrivateCrtKey key, Path jwks, String keyId) {
        this.key = key;
        this.jwks = jwks;
        this.keyId = keyId;
    }

    /** The issuer whose key is kept in {@code dir}, with a new key where there is none. */
    public static Issuer in(Path dir) {
        try {
            Files.createDirectories(dir);
            Path file = dir.toAbsolutePath().resolve("private.der.base64");
            if (!Files.exists(file)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                Secrets.write(
                        file,
                        Base64.getEncoder()
                                .encodeToString(
                                        generator.generateKeyPair().getPrivate().getEncoded()));
            }
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(Files.readString(file).strip())));
            String keyId = thumbprint(key);
            Path jwks = dir.toAbsolutePath().resolve("jwks.json");
            Secrets.write(
                    jwks,
                    "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"" + keyId + "\",\"n\":\""
                            + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}\n");
            return new Issuer(key, jwks, keyId);
        } catch (IOException e) {
            throw new EmbeddedFailure("The issuer's key cannot be kept in " + dir + ": " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new EmbeddedFailure("The issuer's key in " + dir + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The public keys, as a file to point {@code mp.jwt.verify.publickey.location} at. */
    public Path jwks() {
        return jwks;
    }

    /**
     * Signs a token with these claims. {@code iss}, {@code aud}, {@code iat} and {@code exp} are added where they are
     * missing; the token is then valid for {@code lifetime} from {@code now}. Values are strings, numbers, booleans
     * or lists of strings.
     */
    public String token(Map<String, ?> claims, Instant now, Duration lifetime) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("iss", NAME);
        all.put("aud", AUDIENCE);
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.plus(lifetime).getEpochSecond());
        all.putAll(claims);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", keyId);
        String content = part(header) + "." + part(all);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new EmbeddedFailure("This JDK cannot sign with RSA: " + e.getMessage(), e);
        }
    }

    private static String part(Map<String, ?> content) {
        return BASE64URL.encodeToString(json(content).getBytes(StandardCharsets.UTF_8));
    }

    /* RFC 7638: the hash of the required members in lexical order, so that the same key keeps its name. */
    private static String thumbprint(RSAPrivateCrtKey key) throws GeneralSecurityException {
        String members = "{\"e\":\"" + number(key.getPublicExponent()) + "\",\"kty\":\"RSA\",\"n\":\""
                + number(key.getModulus()) + "\"}";
        return BASE64URL.encodeToString(
                MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return BASE64URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Issuer::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(String.valueOf(value));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
