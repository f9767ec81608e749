package dev.handover.embedded.testing;

import dev.handover.embedded.Issuer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Makes tokens for tests, valid unless told otherwise:
 * {@code Tokens.of(workspace).member(member).scopes("audit:read").sign()}.
 */
public final class Tokens {
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Path issuer = Path.of(System.getProperty(Backends.ISSUER));
    private Duration lifetime = Duration.ofHours(1);

    private Tokens() {}

    /** A token of the workspace, with the subject {@code test} and no scope. */
    public static Tokens of(UUID workspace) {
        return new Tokens().claim("sub", "test").claim("workspace", workspace.toString());
    }

    /** With the member who acts. */
    public Tokens member(UUID member) {
        return claim("member", member.toString());
    }

    /** With exactly these scopes. */
    public Tokens scopes(String... scopes) {
        return claim("scope", String.join(" ", scopes));
    }

    /** With any claim set or replaced; {@code iss}, {@code aud}, {@code iat} and {@code exp} too. */
    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** Without a claim. */
    public Tokens without(String name) {
        claims.remove(name);
        return this;
    }

    /** Valid that long from now; a negative duration gives an expired token. */
    public Tokens lifetime(Duration duration) {
        lifetime = duration;
        return this;
    }

    /** Signed by a key that the service does not trust, under the trusted issuer's name. */
    public Tokens signedByAStranger() {
        issuer = Path.of(System.getProperty(Backends.ISSUER)).resolveSibling("stranger");
        return this;
    }

    /** The token, to go behind {@code Authorization: Bearer}. */
    public String sign() {
        return Issuer.in(issuer).token(claims, Instant.now(), lifetime);
    }
}
