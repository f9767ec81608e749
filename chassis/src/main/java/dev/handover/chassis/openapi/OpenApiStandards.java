package dev.handover.chassis.openapi;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.problem.Problem;
import dev.handover.chassis.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Adds to each operation the problems that any call of its kind can meet, and the {@code Idempotency-Key} where it is
 * honoured, so that no resource has to repeat them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiStandards implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final Map<Integer, String> PROBLEMS = new LinkedHashMap<>();

    static {
        for (ProblemType.Common problem : ProblemType.Common.values()) {
            PROBLEMS.merge(problem.status(), problem.title(), (first, second) -> first);
        }
    }

    private final Set<String> idempotent = new HashSet<>();

    /** @param classes of the application, as Quarkus hands them to a filter at build time */
    public OpenApiStandards(IndexView classes) {
        for (AnnotationInstance found : classes.getAnnotations(Idempotent.class)) {
            if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
                AnnotationInstance operation = found.target().asMethod().annotation(OPERATION);
                if (operation != null && operation.value("operationId") != null) {
                    idempotent.add(operation.value("operationId").asString());
                }
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Set<Integer> used = new TreeSet<>();
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach((method, operation) -> {
                used.addAll(addProblems(method, operation));
                if (idempotent.contains(operation.getOperationId())) {
                    operation.addParameter(idempotencyKey());
                }
            });
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        for (int status : used) {
            document.getComponents()
                    .addResponse(
                            "Problem" + status,
                            OASFactory.createAPIResponse()
                                    .description(PROBLEMS.get(status))
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    Problem.MEDIA_TYPE,
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref("#/components/schemas/Problem")))));
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Makes repeating the call safe: the same key and request gets the first answer again.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(Idempotent.LONGEST_KEY));
    }

    private static List<Integer> addProblems(PathItem.HttpMethod method, Operation operation) {
        List<Integer> statuses = new ArrayList<>(List.of(400, 429, 500, 503));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            statuses.addAll(List.of(401, 403));
        }
        if (has(operation, Parameter.In.PATH, null)) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null || has(operation, Parameter.In.QUERY, null)) {
            statuses.add(422);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (method == PathItem.HttpMethod.POST) {
            statuses.add(409);
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            statuses.addAll(List.of(412, 428));
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        statuses.removeIf(status -> operation.getResponses().hasAPIResponse(Integer.toString(status))
                && operation
                                .getResponses()
                                .getAPIResponse(Integer.toString(status))
                                .getContent()
                        != null);
        for (int status : statuses) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
        }
        return statuses;
    }

    private static boolean has(Operation operation, Parameter.In in, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == in
                                && (name == null || name.equalsIgnoreCase(parameter.getName())));
    }
}
