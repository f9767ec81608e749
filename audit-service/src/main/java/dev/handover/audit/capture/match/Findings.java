package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.match.UnknownUsers.Share;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the survey of a file found, kept with the import so that any worker can go on where another stopped.
 *
 * @param plan how to read the file
 * @param people the members behind the file's users, by the user's key
 * @param unknownUsers its other users
 * @param assumptions what was decided for the whole file
 * @param notes how often something was decided for a single row
 * @param breaks how many rows were breaks
 */
public record Findings(
        Plan plan,
        Map<String, Person> people,
        UnknownUsers unknownUsers,
        List<Assumption> assumptions,
        Map<Note, Integer> notes,
        int breaks) {

    /**
     * What reading some rows showed.
     *
     * @param notes how often something was decided for a single row
     * @param breaks how many rows were breaks
     * @param unknownUsers rows of users whose member is asked for, by the user's key
     */
    public record Seen(Map<Note, Integer> notes, int breaks, Map<String, Share> unknownUsers) {}

    public Findings {
        people = Map.copyOf(people);
        // Absent in what an earlier version kept.
        unknownUsers = unknownUsers == null ? new UnknownUsers(List.of(), Set.of(), ZoneOffset.UTC) : unknownUsers;
        assumptions = List.copyOf(assumptions);
        notes = Map.copyOf(notes);
    }

    public Findings plus(Seen seen) {
        Map<Note, Integer> sum = new EnumMap<>(Note.class);
        sum.putAll(notes);
        seen.notes().forEach((note, count) -> sum.merge(note, count, Integer::sum));
        return new Findings(
                plan, people, unknownUsers.plus(seen.unknownUsers()), assumptions, sum, breaks + seen.breaks());
    }

    /** What a later pass over the rows found to ask or to say; it replaces what was said of that topic before. */
    public Findings with(Assumption found) {
        List<Assumption> all = new ArrayList<>(assumptions);
        all.removeIf(known -> known.topic().equals(found.topic()));
        all.add(found);
        return new Findings(plan, people, unknownUsers, all, notes, breaks);
    }

    /** The questions that the file leaves open and nobody has answered. */
    public List<Assumption> open(ImportOptions given) {
        return assumptions(given).stream().filter(Assumption::open).toList();
    }

    /** What was decided for the whole file, by itself or by whoever answered. */
    public List<Assumption> assumptions(ImportOptions given) {
        return assumptions.stream().map(found -> settled(found, given)).toList();
    }

    private Assumption settled(Assumption found, ImportOptions given) {
        if (!found.open()) {
            return found;
        }
        if (found.topic().equals(Assumption.USERS)) {
            return unknownUsers.openUnder(given).isEmpty()
                    ? Assumption.settled(found.topic(), found.value(), "as answered; nobody else has rows to record")
                    : found;
        }
        String answer = given.answerTo(found.topic());
        // What was said with the file, and the file does not allow, was no answer.
        boolean counts = answer != null
                && (answer.equals(found.value()) || found.alternatives().contains(answer));
        return counts ? Assumption.settled(found.topic(), answer, "as answered") : found;
    }

    /** Whether the answer to one of these questions is neither what was known before nor what the file was read by. */
    public boolean differs(List<String> topics, ImportOptions wanted, ImportOptions before) {
        return topics.stream().anyMatch(topic -> {
            String answer = wanted.answerTo(topic);
            return answer != null
                    && !answer.equals(before.answerTo(topic))
                    && assumptions.stream()
                            .noneMatch(found ->
                                    found.topic().equals(topic) && found.value().equals(answer));
        });
    }
}
