package dev.handover.audit.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.handover.audit.capture.csv.Assumption;
import dev.handover.audit.capture.csv.ExportedRow.Note;
import dev.handover.audit.capture.csv.Person;
import dev.handover.audit.capture.csv.Plan;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
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

    /** Reads and writes the JSON of findings and rows; fields of a newer version are passed over. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

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

    boolean leavesOpen() {
        return assumptions.stream().anyMatch(Assumption::open);
    }

    /** Stores findings as JSON. */
    @Converter
    static class Column implements AttributeConverter<Findings, String> {

        @Override
        public String convertToDatabaseColumn(Findings findings) {
            try {
                return findings == null ? null : JSON.writeValueAsString(findings);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("Findings can't be written", impossible);
            }
        }

        @Override
        public Findings convertToEntityAttribute(String column) {
            try {
                return column == null ? null : JSON.readValue(column, Findings.class);
            } catch (JsonProcessingException foreign) {
                throw new IllegalStateException("The stored findings can't be read", foreign);
            }
        }
    }
}
