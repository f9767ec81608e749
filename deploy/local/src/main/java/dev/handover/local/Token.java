package dev.handover.local;

import dev.handover.embedded.Issuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** {@code token}: prints an access token that the services of this data directory accept, and nothing else. */
public final class Token {
    /** The workspace of the sample, and of every token that names no other. */
    static final UUID WORKSPACE = UUID.fromString("01980000-0000-7000-8000-000000000001");

    public static final String ALL_SCOPES = "audit:read audit:write audit:ingest"
            + " classification:read classification:write classification:decide"
            + " hiring:read hiring:write hiring:publish";
    private static final Duration LIFETIME = Duration.ofHours(12);

    private Token() {}

    static int run(Options options) {
        Path keys = options.data().resolve("issuer");
        if (!Files.isDirectory(keys)) {
            throw new LocalFailure("Nothing has run over " + options.data() + " yet: deploy/local/up makes the key that"
                    + " tokens are signed with.");
        }
        UUID workspace = uuid("--workspace", options.value("--workspace", WORKSPACE.toString()));
        String member = options.value("--member", null);
        UUID chosen = member != null
                ? uuid("--member", member)
                : workspace.equals(WORKSPACE) ? SampleState.read(options.data()).owner() : null;
        System.out.println(sign(Issuer.in(keys), workspace, chosen, options.value("--scope", ALL_SCOPES)));
        return 0;
    }

    public static String sign(Issuer issuer, UUID workspace, UUID member, String scope) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", member == null ? "local" : member.toString());
        claims.put("workspace", workspace.toString());
        if (member != null) {
            claims.put("member", member.toString());
        }
        claims.put("scope", scope);
        return issuer.token(claims, Instant.now(), LIFETIME);
    }

    private static UUID uuid(String option, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Options.Misused(option + " needs a UUID, not \"" + text + "\".");
        }
    }
}
