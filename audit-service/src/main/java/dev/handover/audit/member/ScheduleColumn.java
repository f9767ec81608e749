package dev.handover.audit.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a schedule as JSON. */
@Converter
class ScheduleColumn implements AttributeConverter<WorkingSchedule, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public String convertToDatabaseColumn(WorkingSchedule schedule) {
        try {
            return schedule == null ? null : JSON.writeValueAsString(schedule);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A schedule can't be written", impossible);
        }
    }

    @Override
    public WorkingSchedule convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, WorkingSchedule.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("The stored schedule can't be read", foreign);
        }
    }
}
