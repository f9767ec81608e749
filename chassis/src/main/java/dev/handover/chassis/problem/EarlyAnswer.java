package dev.handover.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers a request that is refused before any endpoint is looked for. */
public final class EarlyAnswer {

    private EarlyAnswer() {}

    /** Ends the response with the refusal's problem document. */
    public static void refuse(RoutingContext context, ObjectMapper json, Refusal refusal) {
        HttpServerResponse response =
                context.response().setStatusCode(refusal.type().status());
        refusal.retryAfter().ifPresent(wait -> response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait)));
        try {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(refusal.toProblem()));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
