package dev.handover.chassis.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says which fields are always there in what only answers show: all that Jackson writes whatever their value is. Where
 * a record leaves fields out that are null or empty, those are primitives, and the others are named by hand. A merge
 * patch has none: what it leaves out stays as it is. The fields of records whose parts stand flat in their JSON are
 * listed as Jackson writes them, so that grouping components changes nothing in the document.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = RecordFields.FIRST)
public class RecordFields implements OASFilter {

    /** Before the services' filters, which make schemas of others. */
    static final int FIRST = 100;

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);

    /** By the schema's name; null where records of two packages share it and differ. */
    private final Map<String, Set<String>> always = new HashMap<>();

    /** By the schema's name, of records with parts that stand flat: all fields in the order in which they are written. */
    private final Map<String, List<String>> order = new HashMap<>();

    /** @param classes of the application, as Quarkus hands them to a filter at build time */
    public RecordFields(IndexView classes) {
        Map<String, Set<String>> bySimpleName = new HashMap<>();
        for (ClassInfo type : classes.getKnownClasses()) {
            if (type.isRecord()) {
                String given = givenName(type);
                if (type.recordComponents().stream().anyMatch(component -> isUnwrapped(type, component))) {
                    order.put(given == null ? type.simpleName() : given, inOrder(type, classes));
                }
                (given == null ? bySimpleName : always)
                        .merge(
                                given == null ? type.simpleName() : given,
                                alwaysWritten(type, classes),
                                (one, other) -> one.equals(other) ? one : Set.of());
            }
        }
        // A record that only shares its simple name with a schema says nothing about it.
        bySimpleName.forEach(always::putIfAbsent);
    }

    /** Sorts the fields of records whose parts stand flat. */
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            List<String> fields = order.getOrDefault(name, List.of());
            // A record that only shares its simple name with a schema says nothing about it.
            if (schema.getProperties() != null
                    && schema.getProperties().keySet().containsAll(fields)) {
                sort(schema, fields);
            }
        });
    }

    private static void sort(Schema schema, List<String> fields) {
        Set<String> names = new LinkedHashSet<>(fields);
        names.addAll(schema.getProperties().keySet());
        Map<String, Schema> sorted = new LinkedHashMap<>();
        names.forEach(name -> sorted.put(name, schema.getProperties().get(name)));
        schema.setProperties(sorted);
        if (schema.getRequired() != null) {
            List<String> required = new ArrayList<>(names);
            required.retainAll(schema.getRequired());
            schema.setRequired(required);
        }
    }

    private static List<String> inOrder(ClassInfo type, IndexView classes) {
        List<String> fields = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            ClassInfo part = classes.getClassByName(component.type().name());
            if (isUnwrapped(type, component) && part != null && part.isRecord()) {
                fields.addAll(inOrder(part, classes));
            } else {
                fields.add(nameOf(type, component));
            }
        }
        return fields;
    }

    /** {@return the component's name in JSON} */
    private static String nameOf(ClassInfo type, RecordComponentInfo component) {
        AnnotationInstance property = type.field(component.name()).annotation(PROPERTY);
        AnnotationValue given = property == null ? null : property.value();
        return given == null ? component.name() : given.asString();
    }

    private static boolean isUnwrapped(ClassInfo type, RecordComponentInfo component) {
        return type.field(component.name()).hasAnnotation(UNWRAPPED);
    }

    /** Names the fields that are always there. */
    void require(OpenAPI document) {
        SchemaGraph.ofPatches(document).forEach(schema -> schema.setRequired(null));
        Set<String> sent = SchemaGraph.ofRequests(document);
        Set<String> answered = SchemaGraph.ofAnswers(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!answered.contains(name) || sent.contains(name) || schema.getProperties() == null) {
                return;
            }
            Set<String> required = new HashSet<>(always.getOrDefault(name, Set.of()));
            if (name.endsWith("Page")) {
                required.addAll(Set.of("items", "nextCursor"));
            }
            if (schema.getRequired() != null) {
                required.addAll(schema.getRequired());
            }
            List<String> inOrder = new ArrayList<>(schema.getProperties().keySet());
            inOrder.retainAll(required);
            if (!inOrder.isEmpty()) {
                schema.setRequired(inOrder);
            }
        });
    }

    /** {@return the name that the record's annotation gives its schema, null where it gives none} */
    private static String givenName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null || name.asString().isEmpty() ? null : name.asString();
    }

    private static Set<String> alwaysWritten(ClassInfo type, IndexView classes) {
        Set<String> fields = new HashSet<>();
        boolean all = includesAll(type.declaredAnnotation(INCLUDE));
        for (RecordComponentInfo component : type.recordComponents()) {
            ClassInfo part = classes.getClassByName(component.type().name());
            if (isUnwrapped(type, component) && part != null && part.isRecord()) {
                fields.addAll(alwaysWritten(part, classes));
                continue;
            }
            AnnotationInstance own = component.annotations().stream()
                    .filter(annotation -> annotation.name().equals(INCLUDE)
                            && annotation.target().kind() == AnnotationTarget.Kind.RECORD_COMPONENT)
                    .findAny()
                    .orElseGet(() -> type.field(component.name()).annotation(INCLUDE));
            boolean written = own == null ? all : includesAll(own);
            if (written || component.type().kind() == Type.Kind.PRIMITIVE) {
                fields.add(nameOf(type, component));
            }
        }
        return fields;
    }

    private static boolean includesAll(AnnotationInstance include) {
        return include == null
                || include.value() == null
                || include.value().asEnum().equals("ALWAYS");
    }
}
