package dev.handover.chassis.openapi;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the API document with what no resource has to repeat: the problems and headers of each answer, the
 * {@code Idempotency-Key}, plain schemas and examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiStandards implements OASFilter {

    private static final String KEY = "IdempotencyKey";
    private static final String JSON = "application/json";
    private static final String OAUTH2 = "oauth2";
    private static final String BEARER = "bearer";

    /** Parameters that mean the same wherever they are. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "limit", "How many items a page holds at most.",
            "cursor", "`nextCursor` of the page before; absent for the first page.",
            "If-Match", "The `ETag` that was read, or `*` for whatever is there.");

    private final Endpoints endpoints;
    private final KnownProblems known;
    private final RecordFields fields;

    /** @param classes of the application, as Quarkus hands them to a filter at build time */
    public OpenApiStandards(IndexView classes) {
        this.endpoints = new Endpoints(classes);
        this.known = new KnownProblems(classes);
        this.fields = new RecordFields(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        describeEveryCall(document);
        PlainSchemas.apply(document);
        ProblemAnswers problems = new ProblemAnswers(document.getComponents());
        List<Operation> operations = new ArrayList<>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    complete(document, path, method, operation, problems);
                    operations.add(operation);
                }));
        fields.require(document);
        AnswerHeaders.describeUsed(document.getComponents(), operations);
        SchemaGraph.dropUnused(document);
        fields.require(document);
        Examples.apply(document);
    }

    /** What no operation repeats stands at the top, where readers and the pages made of the document begin. */
    private static void describeEveryCall(OpenAPI document) {
        if (document.getInfo() == null) {
            return;
        }
        try (InputStream text = OpenApiStandards.class.getResourceAsStream("every-call.md")) {
            String own = document.getInfo().getDescription();
            String common = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            document.getInfo().setDescription(own == null ? common : own + "\n\n" + common);
            if (document.getInfo().getContact() == null) {
                document.getInfo().setContact(OASFactory.createContact().name("The operator of this service"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void complete(
            OpenAPI document, String path, PathItem.HttpMethod method, Operation operation, ProblemAnswers problems) {
        Endpoints.Endpoint endpoint = endpoints.of(operation.getOperationId());
        operation.setSecurity(endpoint.open() ? new ArrayList<>() : eitherWay(document, operation.getSecurity()));
        if (endpoint.idempotent()) {
            addKey(document, operation);
        }
        describeParameters(operation);
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") || status.startsWith("3")) {
                AnswerHeaders.addToSuccess(answer, Integer.parseInt(status), endpoint, isPage(document, answer));
            }
        });
        if (endpoint.open()) {
            // The framework adds them to whatever has a security requirement, before this one is taken away.
            operation.getResponses().removeAPIResponse("401");
            operation.getResponses().removeAPIResponse("403");
        }
        List<ProblemType> ofItsKind = KindsOfCall.problemsOf(method, operation, endpoint, path);
        problems.add(operation, ofItsKind, known.named(endpoint.refuses(), operation.getOperationId()));
        describeCarried(operation, known.named(endpoint.carries(), operation.getOperationId()));
        putJsonFirst(operation);
        sort(operation);
    }

    /** A successful answer can carry problems of rows or items, which no status lists. */
    private static void describeCarried(Operation operation, List<ProblemType> carried) {
        if (!carried.isEmpty()) {
            operation.setDescription(carried.stream()
                    .map(problem -> "`" + problem.slug() + "`")
                    .collect(Collectors.joining(
                            ", ", operation.getDescription() + "\n\nProblem types inside the answer: ", ".")));
        }
    }

    /**
     * A token comes by OAuth 2, whose flow names its scopes, or is there already: documents know scopes of the first
     * only, and tools ask for the second.
     */
    private static List<SecurityRequirement> eitherWay(OpenAPI document, List<SecurityRequirement> required) {
        Map<String, SecurityScheme> schemes = document.getComponents().getSecuritySchemes();
        if (required == null || schemes == null || !schemes.keySet().containsAll(List.of(OAUTH2, BEARER))) {
            return required;
        }
        List<SecurityRequirement> ways = new ArrayList<>();
        for (SecurityRequirement requirement : required) {
            requirement
                    .getSchemes()
                    .values()
                    .forEach(scopes ->
                            ways.add(OASFactory.createSecurityRequirement().addScheme(OAUTH2, scopes)));
        }
        ways.add(OASFactory.createSecurityRequirement().addScheme(BEARER));
        return ways;
    }

    private static void describeParameters(Operation operation) {
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            // A reference has no name of its own.
            String description = parameter.getName() == null ? null : PARAMETERS.get(parameter.getName());
            if (description != null && parameter.getDescription() == null) {
                parameter.setDescription(description);
            }
        }
    }

    /** Generated clients offer the first form of a body and no other. */
    private static void putJsonFirst(Operation operation) {
        if (operation.getRequestBody() != null) {
            putJsonFirst(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> putJsonFirst(answer.getContent()));
    }

    private static void putJsonFirst(Content content) {
        if (content == null || content.getMediaTypes() == null || !content.hasMediaType(JSON)) {
            return;
        }
        Map<String, MediaType> others = new LinkedHashMap<>(content.getMediaTypes());
        // A patch has its own kind of JSON, which stays before the general one.
        if (others.keySet().iterator().next().endsWith("json")) {
            return;
        }
        others.keySet().forEach(content::removeMediaType);
        content.addMediaType(JSON, others.remove(JSON));
        others.forEach(content::addMediaType);
    }

    private static void sort(Operation operation) {
        APIResponses sorted = OASFactory.createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(sorted::addAPIResponse);
        operation.setResponses(sorted);
    }

    private static boolean isPage(OpenAPI document, APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .map(schema -> SchemaGraph.resolve(document, schema))
                        .anyMatch(schema -> schema != null
                                && schema.getProperties() != null
                                && schema.getProperties().containsKey("nextCursor"));
    }

    private static void addKey(OpenAPI document, Operation operation) {
        document.getComponents()
                .addParameter(
                        KEY,
                        OASFactory.createParameter()
                                .name("Idempotency-Key")
                                .in(Parameter.In.HEADER)
                                .required(false)
                                .description(
                                        "Makes repeating the call safe (IETF draft idempotency-key-header): the same"
                                                + " key with the same request gets the first answer again; the same key with"
                                                + " another request is refused. Take a new UUID for each new request.")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .minLength(1)
                                        .maxLength(Idempotent.LONGEST_KEY)
                                        .addExample("0195c0de-0001-7000-8000-00000000aaaa")));
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + KEY));
    }
}
