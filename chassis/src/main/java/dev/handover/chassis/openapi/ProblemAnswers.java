package dev.handover.chassis.openapi;

import dev.handover.chassis.problem.Problem;
import dev.handover.chassis.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes the refusals of the operations: by status the problem types that can come, as the values of {@code type}.
 * Those of a kind of call are described once and referred to; an operation with refusals of its own gets a schema of
 * its own, named after it, so that a further refusal does not rename a class of a generated client.
 */
final class ProblemAnswers {

    /** Marks an enum that later versions may extend: clients tolerate values they don't know. */
    static final String OPEN = "x-extensible";

    private final Components components;

    ProblemAnswers(Components components) {
        this.components = components;
    }

    void add(Operation operation, List<ProblemType> ofItsKind, List<ProblemType> ofItsOwn) {
        List<ProblemType> further = ofItsOwn.stream()
                .filter(problem -> !ofItsKind.contains(problem))
                .toList();
        List<ProblemType> all = new ArrayList<>(ofItsKind);
        all.addAll(further);
        Map<Integer, List<ProblemType>> own = byStatus(further);
        byStatus(all).forEach((status, problems) -> {
            String name =
                    own.containsKey(status) ? nameOf(operation.getOperationId(), status) : nameOfKind(status, problems);
            components.addSchema(name, schema(problems));
            APIResponse declared = operation.getResponses().getAPIResponse(Integer.toString(status));
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            isBare(declared) && !own.containsKey(status)
                                    ? shared(name, status, problems)
                                    : owned(name, status, problems, declared));
        });
    }

    /** The framework itself declares answers with nothing but their names. */
    private static boolean isBare(APIResponse declared) {
        return declared == null || (declared.getContent() == null && declared.getHeaders() == null);
    }

    private APIResponse shared(String name, int status, List<ProblemType> problems) {
        components.addResponse(name, answer(OASFactory.createAPIResponse(), status, problems, content(name, problems)));
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    /** What the resource declares stays, such as a page for people beside the document for programs. */
    private static APIResponse owned(String name, int status, List<ProblemType> problems, APIResponse declared) {
        Content content = content(name, problems);
        if (declared != null && declared.getContent() != null) {
            declared.getContent().getMediaTypes().forEach((type, body) -> {
                if (!type.equals(Problem.MEDIA_TYPE)) {
                    content.addMediaType(type, body);
                }
            });
        }
        return answer(declared == null ? OASFactory.createAPIResponse() : declared, status, problems, content);
    }

    private static String nameOf(String operationId, int status) {
        return Character.toUpperCase(operationId.charAt(0)) + operationId.substring(1) + "Problem" + status;
    }

    /** The kinds of call differ in one status only: what honours an Idempotency-Key can find it used before. */
    private static String nameOfKind(int status, List<ProblemType> problems) {
        String name = "Problem" + status;
        if (problems.contains(ProblemType.Common.KEY_REUSED)) {
            return name + "Idempotent";
        }
        if (status == 403 && !problems.contains(ProblemType.Common.FORBIDDEN)) {
            return name + "Public";
        }
        return name;
    }

    private static APIResponse answer(APIResponse answer, int status, List<ProblemType> problems, Content content) {
        AnswerHeaders.addToProblem(answer, status);
        return answer.description(describe(problems)).content(content);
    }

    private static Schema schema(List<ProblemType> problems) {
        return OASFactory.createSchema()
                .description(describe(problems))
                .addAllOf(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .addAllOf(OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addRequired("type")
                        .addProperty(
                                "type",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .enumeration(problems.stream()
                                                .map(ProblemAnswers::uri)
                                                .map(Object.class::cast)
                                                .toList())
                                        .addExtension(OPEN, true)));
    }

    private static Content content(String schema, List<ProblemType> problems) {
        MediaType body =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + schema));
        problems.forEach(problem -> body.addExample(problem.slug(), example(problem)));
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body);
    }

    private static Example example(ProblemType problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", uri(problem));
        document.put("title", problem.title());
        document.put("status", problem.status());
        if (problem == ProblemType.Common.INVALID) {
            // In this order in every build: the document is compared with its file.
            Map<String, Object> violation = new LinkedHashMap<>();
            violation.put("field", "name");
            violation.put("rule", "must not be blank");
            violation.put("rejected", "string(0)");
            document.put("violations", List.of(violation));
        }
        return OASFactory.createExample().value(document);
    }

    private static String describe(List<ProblemType> problems) {
        return problems.size() == 1
                ? problems.get(0).title()
                : problems.stream()
                        .map(problem -> "- `" + problem.slug() + "`: " + problem.title())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<Integer, List<ProblemType>> byStatus(List<ProblemType> problems) {
        return problems.stream()
                .distinct()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
    }

    private static String uri(ProblemType problem) {
        return Problem.TYPE_BASE + problem.slug();
    }
}
