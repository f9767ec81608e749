package dev.handover.audit.capture;

import dev.handover.audit.capture.Import.Wishes;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.format.Formats;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.member.FindingMembers;
import dev.handover.audit.member.KnownMember;
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
class KnowingPeople {

    private static final int MOST_NAMED = 20;

    private final FindingMembers members;
    private final Formats formats;

    KnowingPeople(FindingMembers members, Formats formats) {
        this.members = members;
        this.formats = formats;
    }

    /** The people, and how they were found. */
    record Known(Map<String, Person> people, List<Assumption> assumptions) {}

    /** Finds the members of a surveyed file. */
    Known in(Survey survey, Wishes wishes) {
        List<ExportedUser> users = survey.users();
        Map<String, KnownMember> byEmail =
                members.byExternalId(users.stream().map(ExportedUser::email).toList());
        Map<String, KnownMember> byName =
                members.byExternalId(users.stream().map(ExportedUser::name).toList());
        Map<String, Person> people = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        List<ExportedUser> strangers = new ArrayList<>();
        for (ExportedUser user : users) {
            KnownMember byAddress = byEmail.get(user.email());
            KnownMember member = byAddress == null ? byName.get(user.name()) : byAddress;
            if (member == null) {
                strangers.add(user);
            } else {
                people.put(user.key(), person(member, wishes));
                words.add(user.words() + " is " + member.name() + (byAddress == null ? ", by name" : ", by address"));
            }
        }
        if (strangers.size() == 1 && wishes.memberId() != null) {
            KnownMember member = members.require(wishes.memberId());
            people.put(strangers.get(0).key(), person(member, wishes));
            words.add(strangers.get(0).words() + " is " + member.name() + ", by memberId");
            strangers.clear();
        }
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(users(words, strangers, wishes));
        assumptions.add(zone(survey, people, wishes));
        return new Known(people, assumptions);
    }

    private static Person person(KnownMember member, Wishes wishes) {
        return new Person(member.id(), wishes.zone() == null ? member.zone() : ZoneId.of(wishes.zone()));
    }

    private static Assumption users(List<String> words, List<ExportedUser> strangers, Wishes wishes) {
        String value = words.isEmpty()
                ? "nobody is known"
                : String.join("; ", words.subList(0, Math.min(words.size(), MOST_NAMED)))
                        + (words.size() > MOST_NAMED ? "; and " + (words.size() - MOST_NAMED) + " more" : "");
        if (strangers.isEmpty()) {
            return Assumption.settled(
                    Assumption.USERS, value, "members are found by their externalIds, else by memberId");
        }
        String names = String.join(
                ", ",
                strangers.stream().limit(MOST_NAMED).map(ExportedUser::words).toList());
        String advice = strangers.size() == 1
                ? "answer with memberId, or add the address to a member's externalIds"
                : wishes.memberId() == null
                        ? "add their addresses to the members' externalIds"
                        : "memberId can stand for one unknown user only: add the addresses to the members' externalIds";
        return Assumption.settled(
                Assumption.USERS, value, "no member is known as " + names + ", so those rows are rejected: " + advice);
    }

    private Assumption zone(Survey survey, Map<String, Person> people, Wishes wishes) {
        if (formats.named(survey.plan().format()).hasOffsets()) {
            return Assumption.settled(Assumption.ZONE, "as written", "each time carries its own offset");
        }
        if (wishes.zone() != null) {
            return Assumption.settled(
                    Assumption.ZONE, wishes.zone(), "the export names no zone; this one was asked for");
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
