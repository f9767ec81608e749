package dev.handover.chassis.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * Refuses, wherever JSON is read, {@link PlainText text that is not taken} and {@link Times times that cannot be
 * stored}, with the path of the field.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final Set<Class<?>> CHECKED = Set.of(
            String.class,
            Instant.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            LocalDateTime.class,
            LocalDate.class);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(module());
    }

    static SimpleModule module() {
        return new SimpleModule("strict-input")
                .addDeserializer(JsonNode.class, tree(JsonNode.class))
                .addDeserializer(ObjectNode.class, tree(ObjectNode.class))
                .addDeserializer(ArrayNode.class, tree(ArrayNode.class))
                .addKeyDeserializer(String.class, new CheckedKey())
                .setDeserializerModifier(new BeanDeserializerModifier() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public JsonDeserializer<?> modifyDeserializer(
                            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
                        return CHECKED.contains(bean.getBeanClass())
                                ? new Checked(reader)
                                : UnwrappedFields.strict(config, bean.findProperties(), reader);
                    }
                });
    }

    /** The reader is the one of that type; Jackson's signature just doesn't say so. */
    @SuppressWarnings("unchecked")
    private static <T extends JsonNode> JsonDeserializer<T> tree(Class<T> type) {
        return (JsonDeserializer<T>) (JsonDeserializer<?>) new Checked(JsonNodeDeserializer.getDeserializer(type));
    }

    /** Reads as ever, then looks at what was read. */
    private static final class Checked extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        Checked(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Checked(reader);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object value = super.deserialize(parser, context);
            if (value instanceof JsonNode tree) {
                checkTree(parser, tree);
            } else {
                check(parser, value);
            }
            return value;
        }

        private static void checkTree(JsonParser parser, JsonNode tree) throws RefusedValue {
            if (tree.isTextual()) {
                check(parser, tree.textValue());
            }
            int index = 0;
            for (JsonNode child : tree.isArray() ? tree : Set.<JsonNode>of()) {
                try {
                    checkTree(parser, child);
                } catch (RefusedValue refused) {
                    refused.prependPath(tree, index);
                    throw refused;
                }
                index++;
            }
            for (Map.Entry<String, JsonNode> field : tree.properties()) {
                try {
                    check(parser, field.getKey());
                    checkTree(parser, field.getValue());
                } catch (RefusedValue refused) {
                    refused.prependPath(tree, field.getKey());
                    throw refused;
                }
            }
        }
    }

    private static final class CheckedKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            check(context.getParser(), key);
            return key;
        }
    }

    private static void check(JsonParser parser, Object value) throws RefusedValue {
        String rule = value instanceof String text ? PlainText.rule(text) : Times.rule(value);
        if (rule != null) {
            throw new RefusedValue(parser, rule, value);
        }
    }
}
