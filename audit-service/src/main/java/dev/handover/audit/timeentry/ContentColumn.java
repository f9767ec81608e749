package dev.handover.audit.timeentry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores contents as JSON. Fields unknown to this version are passed over, since an older one may read a newer one's rows. */
@Converter
class ContentColumn implements AttributeConverter<EntryContent, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public String convertToDatabaseColumn(EntryContent content) {
        try {
            return content == null ? null : JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Contents can't be written", impossible);
        }
    }

    @Override
    public EntryContent convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, EntryContent.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("Stored contents can't be read", foreign);
        }
    }
}
