package dev.handover.classification.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Decimals are strings in answers, events and stored JSON, so that no reader rounds them; requests may send a string or a number. A
 * number that would take gigabytes to write out, like 1e999999999, is refused before anybody calculates with it.
 */
@Singleton
class DecimalsAsStrings extends SimpleModule implements ObjectMapperCustomizer {

    private static final long serialVersionUID = 1L;

    private static final int MOST_CHARACTERS = 32;
    private static final int MOST_DECIMALS = 12;
    private static final int MOST_DIGITS = 18;

    DecimalsAsStrings() {
        super("decimals");
        addSerializer(BigDecimal.class, new Writer());
        addDeserializer(BigDecimal.class, new Reader());
    }

    /** For answers and requests; what is stored takes the modules by itself. */
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(this);
    }

    private static final class Writer extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    private static final class Reader extends JsonDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonToken token = json.currentToken();
            if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            String text = json.getText();
            try {
                if (text.length() <= MOST_CHARACTERS) {
                    BigDecimal value = new BigDecimal(text);
                    if (value.scale() <= MOST_DECIMALS && value.precision() - value.scale() <= MOST_DIGITS) {
                        return value;
                    }
                }
            } catch (NumberFormatException unreadable) {
                throw (IOException) context.weirdStringException(text, BigDecimal.class, "not a decimal")
                        .initCause(unreadable);
            }
            throw context.weirdStringException(text, BigDecimal.class, "too many digits");
        }
    }
}
