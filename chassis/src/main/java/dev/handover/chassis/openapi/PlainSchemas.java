package dev.handover.chassis.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Writes the schemas as readers of another language expect them: identifiers and times as strings with a format where
 * they stand, not as schemas called like Java's types; bounds of decimals in words; pages named after what they hold;
 * nothing said twice beside a reference.
 */
final class PlainSchemas {

    private record Text(String format, String pattern, Integer maxLength, String example) {}

    private static final Map<String, Text> TEXTS = Map.of(
            "UUID", new Text("uuid", null, null, "0195c0de-0001-7000-8000-000000000001"),
            "Instant", new Text("date-time", null, null, "2026-03-02T08:30:00Z"),
            "OffsetDateTime", new Text("date-time", null, null, "2026-03-02T09:30:00+01:00"),
            "LocalDate", new Text("date", null, null, "2026-03-02"),
            "LocalTime", new Text(null, "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$", 8, "09:00"));

    /** What Jackson calls any JSON value. */
    private static final String ANY = "JsonNode";

    private PlainSchemas() {}

    static void apply(OpenAPI document) {
        SchemaGraph.forEach(document, PlainSchemas::write);
        if (document.getComponents().getSchemas() == null) {
            return;
        }
        TEXTS.keySet().forEach(document.getComponents()::removeSchema);
        document.getComponents().removeSchema(ANY);
        renamePages(document);
    }

    private static void write(Schema schema) {
        inline(schema);
        sayBoundsOfDecimals(schema);
        if (schema.getAnyOf() != null) {
            List<Schema> real =
                    schema.getAnyOf().stream().filter(part -> !isNull(part)).toList();
            if (real.size() == 1 && TEXTS.containsKey(String.valueOf(SchemaGraph.referred(real.get(0))))) {
                schema.setRef(real.get(0).getRef());
                schema.setAnyOf(null);
                inline(schema);
                schema.setType(new ArrayList<>(List.of(SchemaType.STRING, SchemaType.NULL)));
            }
        }
        // The parts say the type; beside a part that is null, another type would forbid it.
        if (schema.getAnyOf() != null || schema.getRef() != null) {
            schema.setType(null);
        }
    }

    /** A decimal crosses the wire as a string, for which JSON Schema knows no minimum. */
    private static void sayBoundsOfDecimals(Schema schema) {
        if (schema.getType() == null || !schema.getType().contains(SchemaType.STRING)) {
            return;
        }
        if (schema.getMinimum() != null && schema.getMaximum() != null) {
            String bounds = "From " + schema.getMinimum().toPlainString() + " to "
                    + schema.getMaximum().toPlainString() + ".";
            schema.setDescription(schema.getDescription() == null ? bounds : schema.getDescription() + " " + bounds);
        }
        schema.setMinimum(null);
        schema.setMaximum(null);
    }

    private static void inline(Schema schema) {
        String name = SchemaGraph.referred(schema);
        if (ANY.equals(name)) {
            schema.setRef(null);
            schema.setType(null);
            return;
        }
        Text text = name == null ? null : TEXTS.get(name);
        if (text != null) {
            schema.setRef(null);
            schema.setType(new ArrayList<>(List.of(SchemaType.STRING)));
            schema.setFormat(text.format());
            if (schema.getPattern() == null) {
                schema.setPattern(text.pattern());
            }
            if (schema.getMaxLength() == null) {
                schema.setMaxLength(text.maxLength());
            }
            if (schema.getExamples() == null || schema.getExamples().isEmpty()) {
                schema.setExamples(new ArrayList<>(List.of(text.example())));
            }
        }
    }

    private static boolean isNull(Schema schema) {
        return schema.getRef() == null
                && schema.getType() != null
                && schema.getType().equals(List.of(SchemaType.NULL));
    }

    private static void renamePages(OpenAPI document) {
        Map<String, String> names = new HashMap<>();
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> held(schema)
                        .filter(item -> name.startsWith("Page"))
                        .ifPresent(item -> names.put(name, item + "Page")));
        SchemaGraph.forEach(document, schema -> {
            String name = SchemaGraph.referred(schema);
            if (names.containsKey(name)) {
                schema.setRef(SchemaGraph.reference(names.get(name)));
            }
        });
        Map<String, Schema> renamed = new LinkedHashMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (names.containsKey(name) && schema.getDescription() == null) {
                schema.setDescription("A page of the list; `nextCursor` leads to the next one.");
            }
            if (renamed.put(names.getOrDefault(name, name), schema) != null) {
                throw new IllegalStateException("Two schemas would be called " + names.get(name));
            }
        });
        document.getComponents().setSchemas(renamed);
    }

    /** {@return the name of the schema of a page's items} */
    private static Optional<String> held(Schema schema) {
        return Optional.ofNullable(schema.getProperties())
                .filter(properties -> properties.containsKey("nextCursor") && properties.containsKey("items"))
                .map(properties -> properties.get("items").getItems())
                .map(SchemaGraph::referred);
    }
}
