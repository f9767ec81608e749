package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.ExportedUser;
import java.util.UUID;

/**
 * A user of a file of whom it has to be asked who it is.
 *
 * @param user as exported; without address and name for the rows that name nobody
 * @param likely the member it seems to be; null where none is near, or several are
 * @param byMemberId which {@code memberId} settles it
 * @param share of the file
 */
public record OpenUser(ExportedUser user, Likely likely, SettledBy byMemberId, UnknownUsers.Share share) {

    /**
     * A member whom a user seems to be.
     *
     * @param memberId the member
     * @param name the member's
     * @param because why, for the one who sent the file
     */
    public record Likely(UUID memberId, String name, String because) {}

    /** What naming one member for the file settles. */
    public enum SettledBy {
        /** Any: the file names nobody else. */
        ANY,
        /** The likely one: the user is known as that member, and another was named. */
        LIKELY,
        /** None: the file names several users. */
        NONE
    }

    /** The same user with more rows. */
    OpenUser plus(UnknownUsers.Share more) {
        return new OpenUser(user, likely, byMemberId, share.plus(more));
    }

    /** Whether it is said who it is. */
    public boolean answeredBy(ImportOptions given) {
        if (given.answerFor(user.key()).isPresent()) {
            return true;
        }
        return given.memberId() != null
                && switch (byMemberId) {
                    case ANY -> true;
                    case LIKELY -> given.memberId().equals(likely.memberId());
                    case NONE -> false;
                };
    }
}
