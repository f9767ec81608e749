package dev.handover.classification.question;

import dev.handover.chassis.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/activities/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Questions")
class AnswerResource {

    private static final String VALUE = """
            {"fact": "growth", "value": 3, "note": "keeps our best customers"}""";
    private static final String SKIP = """
            {"fact": "valueShare", "skip": true}""";
    private static final String DONT_KNOW = """
            {"fact": "errorCost", "dontKnow": true}""";

    private final AskingQuestions asking;
    private final AnsweringQuestions answering;

    AnswerResource(AskingQuestions asking, AnsweringQuestions answering) {
        this.asking = asking;
        this.answering = answering;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Idempotent
    @Operation(
            operationId = "answerQuestion",
            summary = "Answers a question and returns the next one",
            description = "A value states the fact; the decision is updated in the background. `skip` postpones the"
                    + " question. `dontKnow` removes it from the list. A later value ends both.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AnswerInput.class),
                            examples = {
                                @ExampleObject(name = "value", value = VALUE),
                                @ExampleObject(name = "skip", value = SKIP),
                                @ExampleObject(name = "dontKnow", value = DONT_KNOW)
                            }))
    public QuestionnaireView.Next answer(@PathParam("id") UUID id, @Valid @NotNull AnswerInput body) {
        answering.answer(id, body);
        return asking.next(id);
    }
}
