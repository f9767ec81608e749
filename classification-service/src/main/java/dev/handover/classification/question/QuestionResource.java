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
@Tag(name = "Questions", description = "What is not known yet, asked one question at a time, the weightiest first.")
class QuestionResource {

    private final AskingQuestions asking;

    QuestionResource(AskingQuestions asking) {
        this.asking = asking;
    }

    @GET
    @Path("/next")
    @Operation(
            operationId = "getNextQuestion",
            summary = "The next best question about an activity",
            description =
                    "Of what is unknown or only supposed, the weightiest. `question` is null when nothing is left.")
    public QuestionViews.Next next(@PathParam("id") UUID id) {
        return asking.next(id);
    }

    @GET
    @Operation(
            operationId = "listQuestions",
            summary = "All open questions about an activity, the weightiest first",
            description = "Those that were put off come last, those nobody can answer are left out.")
    public QuestionViews.Open list(@PathParam("id") UUID id) {
        return asking.open(id);
    }
}
