package dev.handover.chassis.house.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks each answer that a test gets against the API document of the service that gave it, and fails the test where
 * the document does not say what came. A service's tests have it by the file
 * {@code META-INF/services/io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback} in their resources; no test
 * asks for it.
 */
public final class CheckedAnswers implements QuarkusTestBeforeEachCallback, Filter {

    /** Counted where every class loader sees it; printed by {@link CheckedAnswersReport}. */
    static final String COUNT = "handover.contract.answers";

    private static final Map<String, AnswerCheck> CHECKS = new HashMap<>();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (!active()) {
            RestAssured.filters(this);
        }
    }

    /** {@return whether this JVM's answers are checked} */
    static boolean active() {
        return RestAssured.filters().stream().anyMatch(CheckedAnswers.class::isInstance);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI address = URI.create(request.getURI());
        check(
                address,
                new Answer(
                        request.getMethod(),
                        address.getRawPath(),
                        request.getContentType(),
                        response.statusCode(),
                        response.headers().asList().stream()
                                .collect(Collectors.groupingBy(
                                        io.restassured.http.Header::getName,
                                        Collectors.mapping(io.restassured.http.Header::getValue, Collectors.toList()))),
                        new String(response.asByteArray(), StandardCharsets.UTF_8)));
        return response;
    }

    /**
     * Checks an answer that came another way.
     *
     * @param address the absolute address that was asked for
     */
    public static void check(URI address, Answer answer) {
        // What the platform asks, on a port of its own in production.
        if (answer.path().startsWith("/q/")) {
            return;
        }
        List<String> findings = checkOf(address).findings(answer);
        if (!findings.isEmpty()) {
            throw new AssertionError("%s %s answered %d, which the API document does not say:\n- %s\n%s"
                    .formatted(
                            answer.method(),
                            answer.path(),
                            answer.status(),
                            String.join("\n- ", findings),
                            shortened(answer.body())));
        }
        synchronized (CHECKS) {
            System.setProperty(COUNT, Integer.toString(Integer.getInteger(COUNT, 0) + 1));
        }
    }

    private static AnswerCheck checkOf(URI address) {
        synchronized (CHECKS) {
            return CHECKS.computeIfAbsent(address.getScheme() + "://" + address.getRawAuthority(), service -> {
                try (InputStream document =
                        URI.create(service + "/q/openapi?format=json").toURL().openStream()) {
                    return new AnswerCheck(ApiDocument.of(new String(document.readAllBytes(), StandardCharsets.UTF_8)));
                } catch (IOException unreachable) {
                    throw new UncheckedIOException(unreachable);
                }
            });
        }
    }

    private static String shortened(String body) {
        return body.length() > 1_000 ? body.substring(0, 1_000) + "…" : body;
    }
}
