package dev.handover.classification.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/activities/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Questions", description = "Asks for unknown facts, one question at a time, the most important first.")
class QuestionResource {

    private final AskingQuestions asking;

    QuestionResource(AskingQuestions asking) {
        this.asking = asking;
    }

    @GET
    @Path("/next")
    @Operation(
            operationId = "getNextQuestion",
            summary = "Returns the next best question about an activity",
            description = "The most important question about a fact that is unknown or only inferred. `question`"
                    + " is null if there are no more questions.")
    public QuestionnaireView.Next next(@PathParam("id") UUID id) {
        return asking.next(id);
    }

    @GET
    @Operation(
            operationId = "listQuestions",
            summary = "Lists all open questions about an activity, the most important first",
            description = "Postponed questions come last. Questions that the owner can't answer are not listed.")
    public QuestionnaireView.Open list(@PathParam("id") UUID id) {
        return asking.open(id);
    }
}
