package dev.handover.chassis.event;

import dev.handover.chassis.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the people who run the service: what its consumers could not take, and putting it back. */
@Path("/v1/dead-letters")
@Tag(name = "Operations", description = "For those who run the service.")
@RolesAllowed("ops")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    private static final String TOPIC = "A topic of `listDeadLetterTopics`.";
    private static final int MOST_TOPICS = 100;
    private static final int MOST_LISTED = 500;

    /** @param topics the consumed topics, each of which has dead letters of its own */
    @Schema(name = "DeadLetterTopics")
    public record Topics(
            @Size(max = MOST_TOPICS)
            @Schema(examples = "[\"example.thing\"]", description = "The topics that this service consumes.")
            Set<@Size(max = 249) String> topics) {}

    /** @param items oldest first per partition; the list is cut at {@code limit} */
    @Schema(name = "WaitingDeadLetters")
    public record Waiting(
            @Size(max = MOST_LISTED) @Schema(description = "Oldest first per partition, at most `limit` of them.")
            List<DeadLetters.DeadLetter> items) {}

    /** @param replayed how many messages were put back on their topic */
    @Schema(name = "ReplayedDeadLetters")
    public record Replayed(
            @Schema(examples = "3", minimum = "0", description = "How many messages were put back on their topic.")
            int replayed) {}

    private final DeadLetters deadLetters;

    DeadLettersResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    @Operation(
            operationId = "listDeadLetterTopics",
            summary = "List the topics that can have dead letters",
            description =
                    "A dead letter is a message that a consumer of this service could not take. It is kept with the"
                            + " reason, and the consumer goes on. The topics are those that this service consumes.")
    public Topics topics() {
        return new Topics(deadLetters.topics());
    }

    @GET
    @Path("/{topic}")
    @Operation(
            operationId = "listDeadLetters",
            summary = "List the dead letters of a topic",
            description =
                    "Messages of all workspaces that wait to be put back, oldest first per partition, each with the"
                            + " reason.")
    public Waiting waiting(
            @PathParam("topic") @Size(max = 249) @Parameter(description = TOPIC, example = "example.thing")
                    String topic,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(MOST_LISTED)
                    @Parameter(description = "How many to list at most.")
                    int limit) {
        return new Waiting(deadLetters.waiting(known(topic), limit));
    }

    @POST
    @Path("/{topic}/replay")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Put all dead letters of a topic back",
            description =
                    "Do it after the cause is removed. Repeating it is safe: a message is put back once, and one that"
                            + " took effect before is dropped by its id.")
    public Replayed replay(
            @PathParam("topic") @Size(max = 249) @Parameter(description = TOPIC, example = "example.thing")
                    String topic) {
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
