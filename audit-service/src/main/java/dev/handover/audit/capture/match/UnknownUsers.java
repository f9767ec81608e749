package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.Person;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The users of a file who are no members. Their rows are read all the same, so that it is known how much time they hold.
 *
 * @param open those whose member is asked for
 * @param leftOut the keys of those whose rows are left out, as answered
 * @param zone in which their local times are read
 */
public record UnknownUsers(List<OpenUser> open, Set<String> leftOut, ZoneId zone) {

    /** How many rows of a user were understood, and how long they are together. */
    public record Share(int rows, long seconds) {

        public Share plus(Share other) {
            return new Share(rows + other.rows, seconds + other.seconds);
        }
    }

    /** Stands for a member that is not known yet. */
    private static final UUID NOBODY = new UUID(0, 0);

    public UnknownUsers {
        open = List.copyOf(open);
        leftOut = Set.copyOf(leftOut);
    }

    /** Stands for each of them while their rows are read. */
    public Person person() {
        return new Person(NOBODY, zone);
    }

    /** The keys of those whose member is asked for. */
    public Set<String> asked() {
        return open.stream().map(asked -> asked.user().key()).collect(Collectors.toUnmodifiableSet());
    }

    /** Those without an answer whose rows could be recorded; most time first. */
    public List<OpenUser> openUnder(ImportOptions given) {
        return open.stream()
                .filter(asked -> asked.share().rows() > 0 && !asked.answeredBy(given))
                .sorted(Comparator.comparingLong(
                                (OpenUser asked) -> asked.share().seconds())
                        .reversed())
                .toList();
    }

    /** The same with more rows. */
    public UnknownUsers plus(Map<String, Share> more) {
        List<OpenUser> grown = new ArrayList<>(open);
        grown.replaceAll(asked -> asked.plus(more.getOrDefault(asked.user().key(), new Share(0, 0))));
        return new UnknownUsers(grown, leftOut, zone);
    }
}
