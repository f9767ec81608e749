package dev.handover.audit.timeentry.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;

/** Reads a duration: whole seconds as a number, or ISO 8601 ({@code PT1H30M}) as a string. */
class SecondsReader extends JsonDeserializer<Long> {

    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberType() == NumberType.BIG_INTEGER
                    ? (Long) context.handleWeirdNumberValue(Long.class, parser.getNumberValue(), "beyond all durations")
                    : (Long) parser.getLongValue();
        }
        String text = parser.getValueAsString();
        try {
            if (parser.currentToken() == JsonToken.VALUE_STRING && text.length() <= 40) {
                return Duration.parse(text).toSeconds();
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            return (Long)
                    context.handleWeirdStringValue(Long.class, text, "expected whole seconds or an ISO 8601 duration");
        }
        return (Long) context.handleUnexpectedToken(Long.class, parser);
    }
}
