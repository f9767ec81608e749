package dev.handover.chassis.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an object whose record keeps some of its fields in another one ({@code @JsonUnwrapped}). Jackson passes over
 * fields that such a record doesn't have; here they are refused, as those of any other.
 */
final class FlatObject extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> fields;

    FlatObject(JsonDeserializer<?> reader, Set<String> fields) {
        super(reader);
        this.fields = fields;
    }

    static boolean isFlat(DeserializationConfig config, BeanDescription bean) {
        return bean.findProperties().stream().anyMatch(property -> isUnwrapped(config, property));
    }

    private static boolean isUnwrapped(DeserializationConfig config, BeanPropertyDefinition property) {
        return property.getPrimaryMember() != null
                && config.getAnnotationIntrospector().findUnwrappingNameTransformer(property.getPrimaryMember())
                        != null;
    }

    static Set<String> fieldsOf(DeserializationConfig config, BeanDescription bean) {
        Set<String> fields = new HashSet<>();
        for (BeanPropertyDefinition property : bean.findProperties()) {
            if (isUnwrapped(config, property)) {
                fields.addAll(fieldsOf(config, config.introspect(property.getPrimaryType())));
            } else {
                fields.add(property.getName());
            }
        }
        return fields;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new FlatObject(reader, fields);
    }

    /** Within another record it doesn't see that one's fields: the outermost looks at all of them. */
    @Override
    @SuppressWarnings("unchecked") // the delegate reads the same type
    public JsonDeserializer<Object> unwrappingDeserializer(NameTransformer names) {
        return ((JsonDeserializer<Object>) getDelegatee()).unwrappingDeserializer(names);
    }

    /** Of all its records: a refusal lists them for the caller. */
    @Override
    public Collection<Object> getKnownPropertyNames() {
        return List.copyOf(fields);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return super.deserialize(parser, context);
        }
        try (TokenBuffer object = context.bufferAsCopyOfValue(parser)) {
            refuseUnknown(object.asParserOnFirstToken(), context);
            return super.deserialize(object.asParserOnFirstToken(), context);
        }
    }

    private void refuseUnknown(JsonParser names, DeserializationContext context) throws IOException {
        while (names.nextToken() == JsonToken.FIELD_NAME) {
            String name = names.currentName();
            if (!fields.contains(name)) {
                context.handleUnknownProperty(names, this, handledType(), name);
            }
            names.nextToken();
            names.skipChildren();
        }
    }
}
