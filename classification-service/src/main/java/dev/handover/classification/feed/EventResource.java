package dev.handover.classification.feed;

import dev.handover.chassis.openapi.Refuses;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/v1/events")
@Tag(name = "Events", description = "A stream of what happens to decisions.")
class EventResource {

    private static final String EXAMPLE = """
            id: 8124-311
            : connected

            event: decision-made
            id: 8131-312
            data: {"activityId":"01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01","verdict":"DELEGATE","status":"MADE"}

            : heartbeat

            """;

    private final ListeningToEvents listening;

    EventResource(ListeningToEvents listening) {
        this.listening = listening;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed("classification:read")
    // nginx and its kin would gather events until their buffer is full.
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Refuses({"streams-exhausted", "too-many-listeners"})
    @Operation(
            operationId = "listenToEvents",
            summary = "Streams server-sent events: decision-made, -accepted, -declined and -withdrawn",
            description =
                    "The data of each event is the decision as in listDecisions. Each event has an id. If you send"
                            + " the last id as Last-Event-ID, the stream continues after it, without loss or repetition, for"
                            + " as long as events are kept (7 days by default). The event `reset` means that events are"
                            + " missing: read the decisions again. The service sends a comment every 15 s. 429"
                            + " too-many-listeners if a workspace opens more than 20 streams. The service closes a stream"
                            + " whose client does not read.")
    @APIResponse(
            responseCode = "200",
            description = "The stream. It ends when the token expires or the service stops.",
            headers =
                    @Header(
                            name = "X-Accel-Buffering",
                            description = "Asks proxies to forward each event at once.",
                            schema = @Schema(type = SchemaType.STRING, enumeration = "no")),
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "stream", value = EXAMPLE)))
    public Multi<OutboundSseEvent> listen(
            @Parameter(
                            description =
                                    "The id of the last event that was received. If it is left out, the stream begins with the"
                                            + " next event.")
                    @HeaderParam("Last-Event-ID")
                    @Size(max = 200)
                    String lastEventId,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        return listening.listen(lastEventId, sse, () -> request.response().reset());
    }
}
