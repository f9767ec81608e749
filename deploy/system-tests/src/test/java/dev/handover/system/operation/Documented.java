package dev.handover.system.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.house.contract.Answer;
import dev.handover.chassis.house.contract.AnswerCheck;
import dev.handover.chassis.house.contract.ApiDocument;
import dev.handover.local.Api;
import dev.handover.system.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A running service as its API document shows it. */
final class Documented {
    private static final String PROBLEM = "application/problem+json";

    private final String service;
    private final ApiDocument document;
    private final AnswerCheck check;
    private final List<Operation> operations;

    private Documented(String service, String text) {
        this.service = service;
        this.document = ApiDocument.of(text);
        this.check = new AnswerCheck(document);
        this.operations = document.operations().stream()
                .map(operation -> new Operation(this, operation))
                .toList();
    }

    /** {@return the three services} */
    static List<Documented> all() {
        List<Documented> all = new ArrayList<>();
        for (String service : List.of("audit", "classification", "hiring")) {
            all.add(new Documented(
                    service,
                    new Api(Running.system().url(service), null)
                            .get("/q/openapi?format=json")
                            .require(200)
                            .text()));
        }
        return all;
    }

    /** {@return every scope that an operation of theirs needs} */
    static Set<String> scopes(List<Documented> services) {
        Set<String> scopes = new TreeSet<>();
        services.forEach(service -> service.operations().forEach(operation -> scopes.addAll(operation.scopes())));
        return scopes;
    }

    String service() {
        return service;
    }

    String url() {
        return Running.system().url(service);
    }

    List<Operation> operations() {
        return operations;
    }

    JsonNode resolve(JsonNode node) {
        return document.resolve(node);
    }

    /** {@return what is wrong with an answer, whatever the call was; nothing where it is as the document says} */
    List<String> faults(Call call, Answer answer) {
        if (answer.status() >= 500) {
            return List.of("failed: " + answer.body());
        }
        if (call.path().startsWith("/q/")) {
            // What the platform asks; no part of the API.
            return List.of();
        }
        // Belongs to browsers, and no document lists it; what it refuses is refused as everywhere.
        if (call.method().equals("OPTIONS")) {
            return answer.status() >= 400 && !PROBLEM.equals(answer.mediaType())
                    ? List.of("refused without " + PROBLEM)
                    : List.of();
        }
        List<String> findings = check.findings(answer);
        if (!findings.isEmpty() && call.target().contains(";")) {
            String path = call.withoutMatrix().path();
            findings = check.findings(
                    new Answer(call.method(), path, answer.sent(), answer.status(), answer.headers(), answer.body()));
        }
        return findings;
    }
}
