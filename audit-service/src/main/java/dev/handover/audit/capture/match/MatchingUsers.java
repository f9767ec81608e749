package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.member.ReadingMembers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the members behind a file's users: by e-mail address, else by name, among the members' external ids; the one
 * user nobody is known by is the member the sender named.
 */
@ApplicationScoped
public class MatchingUsers {

    private static final int MOST_NAMED = 20;

    private final ReadingMembers members;
    private final Exports exports;

    MatchingUsers(ReadingMembers members, Exports exports) {
        this.members = members;
        this.exports = exports;
    }

    /** The people, and how they were found. */
    public record Known(Map<String, Person> people, List<Assumption> assumptions) {}

    /** Finds the members of a surveyed file. */
    public Known in(Survey survey, ImportOptions options) {
        List<ExportedUser> users = survey.users();
        Map<String, MemberSnapshot> byEmail =
                members.byExternalId(users.stream().map(ExportedUser::email).toList());
        Map<String, MemberSnapshot> byName =
                members.byExternalId(users.stream().map(ExportedUser::name).toList());
        Map<String, Person> people = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        List<ExportedUser> unknown = new ArrayList<>();
        for (ExportedUser user : users) {
            MemberSnapshot byAddress = byEmail.get(user.email());
            MemberSnapshot member = byAddress == null ? byName.get(user.name()) : byAddress;
            if (member == null) {
                unknown.add(user);
            } else {
                people.put(user.key(), person(member, options));
                words.add(user.words() + " is " + member.name() + (byAddress == null ? ", by name" : ", by address"));
            }
        }
        if (unknown.size() == 1 && options.memberId() != null) {
            MemberSnapshot member = members.require(options.memberId());
            people.put(unknown.get(0).key(), person(member, options));
            words.add(unknown.get(0).words() + " is " + member.name() + ", by memberId");
            unknown.clear();
        }
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(users(words, unknown, options));
        assumptions.add(zone(survey, people, options));
        return new Known(people, assumptions);
    }

    private static Person person(MemberSnapshot member, ImportOptions options) {
        return new Person(member.id(), options.zone() == null ? member.zone() : ZoneId.of(options.zone()));
    }

    private static Assumption users(List<String> words, List<ExportedUser> unknown, ImportOptions options) {
        String value = words.isEmpty()
                ? "nobody is known"
                : String.join("; ", words.subList(0, Math.min(words.size(), MOST_NAMED)))
                        + (words.size() > MOST_NAMED ? "; and " + (words.size() - MOST_NAMED) + " more" : "");
        if (unknown.isEmpty()) {
            return Assumption.settled(
                    Assumption.USERS, value, "members are found by their externalIds, else by memberId");
        }
        String names = String.join(
                ", ",
                unknown.stream().limit(MOST_NAMED).map(ExportedUser::words).toList());
        String advice = unknown.size() == 1
                ? "answer with memberId, or add the address to a member's externalIds"
                : options.memberId() == null
                        ? "add their addresses to the members' externalIds"
                        : "memberId can stand for one unknown user only: add the addresses to the members' externalIds";
        return Assumption.settled(
                Assumption.USERS, value, "no member is known as " + names + ", so those rows are rejected: " + advice);
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
