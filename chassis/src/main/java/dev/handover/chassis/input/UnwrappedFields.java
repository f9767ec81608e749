package dev.handover.chassis.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses fields that nobody knows also where a record's parts stand flat in its JSON: Jackson takes whatever is left
 * over for a field of some part.
 */
final class UnwrappedFields extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    private final Set<String> known;

    private UnwrappedFields(JsonDeserializer<?> reader, Set<String> known) {
        super(reader);
        this.known = known;
    }

    /** {@return the reader, strict about names where parts of what it reads are unwrapped} */
    static JsonDeserializer<?> strict(
            DeserializationConfig config, List<BeanPropertyDefinition> fields, JsonDeserializer<?> reader) {
        if (fields.stream().noneMatch(field -> isUnwrapped(config, field))) {
            return reader;
        }
        Set<String> known = new HashSet<>();
        collect(config, fields, known);
        return new UnwrappedFields(reader, Set.copyOf(known));
    }

    private static void collect(DeserializationConfig config, List<BeanPropertyDefinition> fields, Set<String> known) {
        for (BeanPropertyDefinition field : fields) {
            if (isUnwrapped(config, field)) {
                JavaType part = field.getPrimaryType();
                collect(config, config.introspect(part).findProperties(), known);
            } else {
                known.add(field.getName());
            }
        }
    }

    private static boolean isUnwrapped(DeserializationConfig config, BeanPropertyDefinition field) {
        return field.getPrimaryMember() != null
                && config.getAnnotationIntrospector().findUnwrappingNameTransformer(field.getPrimaryMember()) != null;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new UnwrappedFields(reader, known);
    }

    /** As a part of another record it doesn't see that one's fields: the whole record looks at all of them. */
    @Override
    public JsonDeserializer<Object> unwrappingDeserializer(NameTransformer names) {
        @SuppressWarnings("unchecked")
        JsonDeserializer<Object> reader = (JsonDeserializer<Object>) getDelegatee();
        return reader.unwrappingDeserializer(names);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)
                || !context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
            return super.deserialize(parser, context);
        }
        TokenBuffer read = context.bufferAsCopyOfValue(parser);
        try (JsonParser names = read.asParserOnFirstToken()) {
            for (String name = names.nextFieldName(); name != null; name = names.nextFieldName()) {
                if (!known.contains(name)) {
                    throw UnrecognizedPropertyException.from(parser, handledType(), name, Set.copyOf(known));
                }
                names.nextToken();
                names.skipChildren();
            }
        }
        return super.deserialize(read.asParserOnFirstToken(), context);
    }
}
