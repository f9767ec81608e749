package dev.handover.chassis.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Composes the example of a body from those of its fields where nobody wrote one for the whole. A field without an
 * example, and without values to choose one from, leaves the body without one: an invented text would mislead.
 */
final class Examples {

    private static final int DEEPEST = 12;

    private final OpenAPI document;

    private Examples(OpenAPI document) {
        this.document = document;
    }

    static void apply(OpenAPI document) {
        Examples examples = new Examples(document);
        // An operation's own example first: a composed one is the last resort.
        SchemaGraph.bodies(document).forEach(examples::takeOver);
        SchemaGraph.bodies(document).forEach(examples::compose);
    }

    private void takeOver(MediaType body) {
        Schema schema = SchemaGraph.resolve(document, body.getSchema());
        if (schema != null
                && schema.getProperties() != null
                && isEmpty(schema.getExamples())
                && body.getExamples() != null) {
            body.getExamples().values().stream()
                    .map(Example::getValue)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(schema::addExample);
        }
    }

    private void compose(MediaType body) {
        Schema schema = SchemaGraph.resolve(document, body.getSchema());
        if (schema != null
                && schema.getProperties() != null
                && isEmpty(schema.getExamples())
                && (body.getExamples() == null || body.getExamples().isEmpty())) {
            of(schema, 0).ifPresent(schema::addExample);
        }
    }

    private Optional<Object> of(Schema schema, int depth) {
        if (schema == null || depth > DEEPEST) {
            return Optional.empty();
        }
        if (!isEmpty(schema.getExamples())) {
            return Optional.of(schema.getExamples().get(0));
        }
        if (schema.getDefaultValue() != null) {
            return Optional.of(schema.getDefaultValue());
        }
        if (schema.getRef() != null) {
            return of(SchemaGraph.resolve(document, schema), depth + 1);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return Optional.of(schema.getEnumeration().get(0));
        }
        if (schema.getAnyOf() != null) {
            return of(schema.getAnyOf().get(0), depth + 1);
        }
        if (schema.getProperties() != null) {
            return object(schema, depth);
        }
        if (is(schema, SchemaType.ARRAY)) {
            return of(schema.getItems(), depth + 1).map(List::of);
        }
        return is(schema, SchemaType.BOOLEAN) ? Optional.of(true) : Optional.empty();
    }

    private Optional<Object> object(Schema schema, int depth) {
        Map<String, Object> value = new LinkedHashMap<>();
        for (Map.Entry<String, Schema> field : schema.getProperties().entrySet()) {
            Optional<Object> part = of(field.getValue(), depth + 1);
            if (part.isPresent()) {
                value.put(field.getKey(), part.get());
            } else if (is(field.getValue(), SchemaType.NULL)) {
                value.put(field.getKey(), null);
            } else if (new ArrayList<>(Optional.ofNullable(schema.getRequired()).orElse(List.of()))
                    .contains(field.getKey())) {
                return Optional.empty();
            }
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static boolean isEmpty(List<Object> examples) {
        return examples == null || examples.isEmpty();
    }
}
