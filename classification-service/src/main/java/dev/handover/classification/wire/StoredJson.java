package dev.handover.classification.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** JSON columns are written and read as answers are: decimals are strings in both, so that no digit is lost. */
@JsonFormat
@PersistenceUnitExtension
class StoredJson implements FormatMapper {

    private final FormatMapper mapper;

    StoredJson(ObjectMapper json) {
        this.mapper = new JacksonJsonFormatMapper(json);
    }

    @Override
    public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
        return mapper.fromString(json, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return mapper.toString(value, type, options);
    }
}
