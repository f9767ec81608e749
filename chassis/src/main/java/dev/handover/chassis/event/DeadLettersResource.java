package dev.handover.chassis.event;

import dev.handover.chassis.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the people who run the service: what its consumers could not take, and putting it back. */
@Path("/v1/dead-letters")
@Tag(name = "Operations", description = "For those who run the service; needs the scope `ops`.")
@RolesAllowed("ops")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    /** @param topics the consumed topics, each of which has dead letters of its own */
    public record Topics(Set<String> topics) {}

    /** @param items oldest first per partition; the list is cut at {@code limit} */
    public record Waiting(List<DeadLetters.DeadLetter> items) {}

    /** @param replayed how many messages were put back on their topic */
    public record Replayed(int replayed) {}

    private final DeadLetters deadLetters;

    DeadLettersResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    @Operation(
            operationId = "listDeadLetterTopics",
            summary = "The topics whose dead letters this service keeps",
            description = "They are the topics it consumes.")
    public Topics topics() {
        return new Topics(deadLetters.topics());
    }

    @GET
    @Path("/{topic}")
    @Operation(
            operationId = "listDeadLetters",
            summary = "What waits to be put back, with its reason",
            description = "Messages of all workspaces that a consumer of this service could not take, oldest first per"
                    + " partition.")
    public Waiting waiting(
            @PathParam("topic") String topic, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return new Waiting(deadLetters.waiting(known(topic), limit));
    }

    @POST
    @Path("/{topic}/replay")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Put everything that waits back on its topic",
            description =
                    "Repeating it is safe: what was put back is not put back again, and a message that took effect"
                            + " before is dropped by its id.")
    public Replayed replay(@PathParam("topic") String topic) {
        return new Replayed(deadLetters.replay(known(topic)));
    }

    private String known(String topic) {
        if (!deadLetters.topics().contains(topic)) {
            throw ProblemType.Common.NOT_FOUND.because("This service doesn't consume such a topic; it consumes "
                    + String.join(", ", deadLetters.topics()) + ".");
        }
        return topic;
    }
}
