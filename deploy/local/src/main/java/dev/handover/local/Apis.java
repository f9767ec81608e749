package dev.handover.local;

import java.util.UUID;

/**
 * The three services as one caller sees them.
 *
 * @param audit captures time
 * @param classification decides
 * @param hiring hires
 */
public record Apis(Api audit, Api classification, Api hiring) {
    /** With a token of this workspace and member (or null) and these scopes, separated by spaces. */
    public static Apis of(LocalRun run, UUID workspace, UUID member, String scopes) {
        String token = Token.sign(run.issuer(), workspace, member, scopes);
        return new Apis(
                new Api(run.url("audit"), token),
                new Api(run.url("classification"), token),
                new Api(run.url("hiring"), token));
    }

    /** With all scopes. */
    public static Apis of(LocalRun run, UUID workspace, UUID member) {
        return of(run, workspace, member, Token.ALL_SCOPES);
    }
}
