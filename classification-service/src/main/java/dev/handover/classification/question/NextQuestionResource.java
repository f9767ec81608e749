package dev.handover.classification.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Questions")
class NextQuestionResource {

    private final AskingQuestions asking;

    NextQuestionResource(AskingQuestions asking) {
        this.asking = asking;
    }

    @GET
    @Path("/next")
    @Operation(
            operationId = "getNextQuestionOfAll",
            summary = "Returns the question that affects the most hours, over all activities",
            description =
                    "The questions are ranked by hours per month times importance. `question` is null if there are"
                            + " no more questions.")
    public QuestionnaireView.NextOfAll nextOfAll() {
        return asking.next();
    }
}
