package dev.handover.chassis.openapi;

import dev.handover.chassis.http.MergePatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** How the schemas of a document refer to each other. */
final class SchemaGraph {

    private static final String BASE = "#/components/schemas/";

    private SchemaGraph() {}

    /** {@return the name of the shared schema that a schema refers to, or null} */
    static String referred(Schema schema) {
        return schema == null || schema.getRef() == null || !schema.getRef().startsWith(BASE)
                ? null
                : schema.getRef().substring(BASE.length());
    }

    static String reference(String name) {
        return BASE + name;
    }

    /** {@return the shared schema in the place of one that refers to it} */
    static Schema resolve(OpenAPI document, Schema schema) {
        String name = referred(schema);
        return name == null ? schema : document.getComponents().getSchemas().get(name);
    }

    /** Lets something see each schema of the document once, what holds others before what it holds. */
    static void forEach(OpenAPI document, Consumer<Schema> visitor) {
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(schema -> visit(schema, visitor, seen));
        }
        for (Operation operation : operations(document)) {
            ofRequest(operation).forEach(schema -> visit(schema, visitor, seen));
            ofAnswers(operation).forEach(schema -> visit(schema, visitor, seen));
        }
    }

    private static void visit(Schema schema, Consumer<Schema> visitor, Set<Schema> seen) {
        if (seen.add(schema)) {
            visitor.accept(schema);
            parts(schema).forEach(part -> visit(part, visitor, seen));
        }
    }

    /** {@return the names of the shared schemas that requests use, parameters and bodies} */
    static Set<String> ofRequests(OpenAPI document) {
        Set<String> names = new HashSet<>();
        for (Operation operation : operations(document)) {
            ofRequest(operation).forEach(schema -> collect(document, schema, names));
        }
        return names;
    }

    /** {@return the names of the shared schemas that answers use} */
    static Set<String> ofAnswers(OpenAPI document) {
        Set<String> names = new HashSet<>();
        for (Operation operation : operations(document)) {
            ofAnswers(operation).forEach(schema -> collect(document, schema, names));
        }
        if (document.getComponents().getResponses() != null) {
            document.getComponents().getResponses().values().stream()
                    .flatMap(answer -> of(answer.getContent()))
                    .forEach(schema -> collect(document, schema, names));
        }
        return names;
    }

    /** {@return the bodies of the operations, requests before answers} */
    static List<MediaType> bodies(OpenAPI document) {
        return operations(document).stream()
                .flatMap(operation -> Stream.concat(
                        operation.getRequestBody() == null
                                ? Stream.<Content>of()
                                : Stream.ofNullable(operation.getRequestBody().getContent()),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(APIResponse::getContent)
                                .filter(Objects::nonNull)))
                .flatMap(content -> content.getMediaTypes().values().stream())
                .filter(body -> body.getSchema() != null)
                .toList();
    }

    /** {@return the schemas of merge patches} */
    static List<Schema> ofPatches(OpenAPI document) {
        return operations(document).stream()
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .map(body -> body.getContent().getMediaTypes().get(MergePatch.MEDIA_TYPE))
                .filter(Objects::nonNull)
                .map(body -> resolve(document, body.getSchema()))
                .filter(Objects::nonNull)
                .toList();
    }

    static void dropUnused(OpenAPI document) {
        Set<String> used = ofRequests(document);
        used.addAll(ofAnswers(document));
        List.copyOf(document.getComponents().getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    private static List<Operation> operations(OpenAPI document) {
        List<Operation> all = new ArrayList<>();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> all.addAll(item.getOperations().values()));
        return all;
    }

    private static Stream<Schema> ofRequest(Operation operation) {
        Stream<Schema> parameters = operation.getParameters() == null
                ? Stream.of()
                : operation.getParameters().stream().map(Parameter::getSchema).filter(Objects::nonNull);
        return operation.getRequestBody() == null
                ? parameters
                : Stream.concat(parameters, of(operation.getRequestBody().getContent()));
    }

    private static Stream<Schema> ofAnswers(Operation operation) {
        return operation.getResponses() == null
                ? Stream.of()
                : operation.getResponses().getAPIResponses().values().stream()
                        .flatMap(answer -> of(answer.getContent()));
    }

    private static Stream<Schema> of(Content content) {
        return content == null
                ? Stream.of()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static void collect(OpenAPI document, Schema schema, Set<String> names) {
        String name = referred(schema);
        if (name != null && names.add(name)) {
            collect(document, document.getComponents().getSchemas().get(name), names);
        }
        parts(schema).forEach(part -> collect(document, part, names));
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        single(schema.getItems()),
                        single(schema.getNot()),
                        single(schema.getAdditionalPropertiesSchema()),
                        many(schema.getAllOf()),
                        many(schema.getAnyOf()),
                        many(schema.getOneOf()),
                        many(schema.getPrefixItems()))
                .flatMap(Collection::stream)
                .filter(Objects::nonNull);
    }

    private static List<Schema> single(Schema schema) {
        return schema == null ? List.of() : List.of(schema);
    }

    private static List<Schema> many(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
