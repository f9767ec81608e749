package dev.handover.chassis.house.broken.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;

/** Writes JSON its own way, on purpose. */
public class DetailsColumn implements AttributeConverter<Object, String> {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Object details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    @Override
    public Object convertToEntityAttribute(String column) {
        return column;
    }
}
