package dev.handover.audit.capture;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the survey of a file found, kept with the import so that any worker can go on where another stopped.
 *
 * @param plan how to read the file
 * @param people the members behind the file's users, by the user's key
 * @param assumptions what was decided for the whole file
 * @param notes how often something was decided for a single row
 * @param breaks how many rows were breaks
 */
record Findings(
        Plan plan, Map<String, Person> people, List<Assumption> assumptions, Map<Note, Integer> notes, int breaks) {

    Findings {
        people = Map.copyOf(people);
        assumptions = List.copyOf(assumptions);
        notes = Map.copyOf(notes);
    }

    Findings plus(Map<Note, Integer> more, int moreBreaks) {
        Map<Note, Integer> sum = new EnumMap<>(Note.class);
        sum.putAll(notes);
        more.forEach((note, count) -> sum.merge(note, count, Integer::sum));
        return new Findings(plan, people, assumptions, sum, breaks + moreBreaks);
    }

    Findings plus(Assumption assumption) {
        List<Assumption> all = new ArrayList<>(assumptions);
        all.removeIf(other -> other.topic().equals(assumption.topic()));
        all.add(assumption);
        return new Findings(plan, people, all, notes, breaks);
    }

    boolean leavesOpen() {
        return assumptions.stream().anyMatch(Assumption::open);
    }
}
