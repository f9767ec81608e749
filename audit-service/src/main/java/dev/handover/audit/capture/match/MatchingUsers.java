package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.match.OpenUser.Likely;
import dev.handover.audit.capture.match.OpenUser.SettledBy;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.member.ReadingMembers;
import dev.handover.audit.member.ReadingTeam;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the members behind a file's users: as answered, else by e-mail address, else by name, among the members' external
 * ids. The member named for the file is the rows' that name nobody, and the only user's of a file that names just one; it
 * never takes the time of one of several unknown users. Whoever is left is a question.
 */
@ApplicationScoped
public class MatchingUsers {

    private static final int MOST_NAMED = 20;

    /** The longest name that a member can be known by; what is longer is no name, and its rows are rejected. */
    static final int LONGEST = 320;

    /** So much of each is said where many are listed. */
    private static final int LONGEST_WORDS = 150;

    private final ReadingMembers members;
    private final ReadingTeam team;
    private final Exports exports;

    MatchingUsers(ReadingMembers members, ReadingTeam team, Exports exports) {
        this.members = members;
        this.team = team;
        this.exports = exports;
    }

    /**
     * The people of a file, and how they were found.
     *
     * @param people by the user's key
     * @param unknownUsers the users who are no members
     */
    public record Known(Map<String, Person> people, UnknownUsers unknownUsers, List<Assumption> assumptions) {}

    /** Finds the members of a surveyed file. */
    public Known in(Survey survey, ImportOptions options) {
        Search search = new Search(survey.users(), options);
        survey.users().forEach(search::find);
        return new Known(
                search.people,
                new UnknownUsers(search.open, search.leftOut, zoneOfUnknown(options)),
                List.of(search.assumption(), zone(survey, search.people, options)));
    }

    /** One file's users on their way to members. */
    private final class Search {

        private final ImportOptions options;
        private final Map<String, MemberSnapshot> byEmail;
        private final Map<String, MemberSnapshot> byName;
        private final Map<UUID, MemberSnapshot> named;
        private final boolean namesOne;
        private final Map<String, Person> people = new LinkedHashMap<>();
        private final Set<String> leftOut = new LinkedHashSet<>();
        private final List<OpenUser> open = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private LikelyMembers likely;

        Search(List<ExportedUser> users, ImportOptions options) {
            this.options = options;
            byEmail =
                    members.byExternalId(users.stream().map(ExportedUser::email).toList());
            byName = members.byExternalId(users.stream().map(ExportedUser::name).toList());
            List<UUID> answered = new ArrayList<>(options.users().stream()
                    .map(ImportOptions.UserAnswer::memberId)
                    .toList());
            answered.add(options.memberId());
            answered.removeIf(Objects::isNull);
            named = members.byIds(answered);
            namesOne = users.stream().filter(user -> !user.key().isEmpty()).count() == 1;
        }

        void find(ExportedUser user) {
            Optional<ImportOptions.UserAnswer> answer = options.answerFor(user.key());
            MemberSnapshot known = byEmail.getOrDefault(user.email(), byName.get(user.name()));
            MemberSnapshot forTheFile = user.key().isEmpty() || namesOne ? named.get(options.memberId()) : null;
            if (answer.isPresent()) {
                answered(user, answer.get().memberId());
            } else if (known != null && (forTheFile == null || forTheFile.id().equals(known.id()))) {
                is(user, known, byEmail.containsKey(user.email()) ? "by address" : "by name");
            } else if (known != null) {
                String because = "known " + (byEmail.containsKey(user.email()) ? "by the address" : "by the name")
                        + ", while memberId names " + forTheFile.name();
                asks(user, new Likely(known.id(), known.name(), because), SettledBy.LIKELY);
            } else if (forTheFile != null) {
                is(user, forTheFile, "by memberId");
            } else if (user.key().length() <= LONGEST) {
                SettledBy by = user.key().isEmpty() || namesOne ? SettledBy.ANY : SettledBy.NONE;
                asks(user, likely().of(user).orElse(null), by);
            }
        }

        private void answered(ExportedUser user, UUID memberId) {
            if (memberId == null) {
                leftOut.add(user.key());
                words.add(user.words() + " is left out, as answered");
            } else {
                is(user, named.get(memberId), "as answered");
            }
        }

        private void is(ExportedUser user, MemberSnapshot member, String how) {
            people.put(user.key(), person(member, options));
            words.add(user.words() + " is " + member.name() + ", " + how);
        }

        private void asks(ExportedUser user, Likely near, SettledBy by) {
            ExportedUser named = user.name().length() <= LONGEST ? user : new ExportedUser(user.email(), "");
            open.add(new OpenUser(named, near, by, new UnknownUsers.Share(0, 0)));
        }

        /** Made where somebody is unknown only: it looks at the whole team. */
        private LikelyMembers likely() {
            if (likely == null) {
                likely = new LikelyMembers(team.all());
            }
            return likely;
        }

        Assumption assumption() {
            String value = words.isEmpty() ? "nobody is known" : some(words, "; ");
            if (open.isEmpty()) {
                return Assumption.settled(
                        Assumption.USERS, value, "members are found by their externalIds, else by memberId");
            }
            List<String> asked = open.stream().map(Search::question).toList();
            return new Assumption(
                    Assumption.USERS,
                    value,
                    "no member is known as " + some(asked, ", ")
                            + "; say for each user which member it is, that it is a new one, or that the rows are left out",
                    List.of(),
                    true);
        }

        private static String question(OpenUser asked) {
            Likely near = asked.likely();
            return asked.user().words() + (near == null ? "" : " (" + near.name() + "? " + near.because() + ")");
        }
    }

    private static String some(List<String> words, String between) {
        return words.stream()
                        .limit(MOST_NAMED)
                        .map(one -> one.length() <= LONGEST_WORDS ? one : one.substring(0, LONGEST_WORDS) + "...")
                        .collect(Collectors.joining(between))
                + (words.size() > MOST_NAMED ? between + "and " + (words.size() - MOST_NAMED) + " more" : "");
    }

    private static Person person(MemberSnapshot member, ImportOptions options) {
        return new Person(member.id(), options.zone() == null ? member.zone() : ZoneId.of(options.zone()));
    }

    private ZoneId zoneOfUnknown(ImportOptions options) {
        return options.zone() == null
                ? team.owner().map(MemberSnapshot::zone).orElse(ZoneOffset.UTC)
                : ZoneId.of(options.zone());
    }

    private Assumption zone(Survey survey, Map<String, Person> people, ImportOptions options) {
        if (exports.named(survey.plan().format()).hasOffsets()) {
            return Assumption.settled(Assumption.ZONE, "as written", "each time carries its own offset");
        }
        if (options.zone() != null) {
            return Assumption.settled(
                    Assumption.ZONE, options.zone(), "the export names no zone; this one was asked for");
        }
        List<String> zones = people.values().stream()
                .map(person -> person.zone().getId())
                .distinct()
                .sorted()
                .limit(MOST_NAMED)
                .toList();
        return Assumption.settled(
                Assumption.ZONE,
                zones.isEmpty() ? "unknown" : String.join(", ", zones),
                "the export writes local times and names no zone, so each member's own is taken; answer with zone for another");
    }
}
