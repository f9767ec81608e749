package dev.handover.audit.capture.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The key that stands in for the identity an exported row hasn't got: source, user as exported, and the start as
 * written, to the minute (a profile may write seconds in one export and none in the next), or the day of a duration.
 */
public final class GroupKey {

    private GroupKey() {}

    /** 32 hexadecimal digits, the first half of a SHA-256. */
    public static String of(String source, String user, String when) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((source + '\n' + user + '\n' + when).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
