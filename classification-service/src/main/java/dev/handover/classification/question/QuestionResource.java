package dev.handover.classification.question;

import dev.handover.chassis.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Questions", description = "What is not known yet, asked one question at a time, the weightiest first.")
class QuestionResource {

    private static final String VALUE = """
            {"fact": "growth", "value": 3, "note": "keeps our best customers"}""";
    private static final String SKIP = """
            {"fact": "valueShare", "skip": true}""";
    private static final String DONT_KNOW = """
            {"fact": "errorCost", "dontKnow": true}""";

    private final AskingQuestions asking;
    private final AnsweringQuestions answering;

    QuestionResource(AskingQuestions asking, AnsweringQuestions answering) {
        this.asking = asking;
        this.answering = answering;
    }

    @GET
    @Path("/activities/{id}/questions/next")
    @Operation(
            operationId = "getNextQuestion",
            summary = "The next best question about an activity",
            description =
                    "Of what is unknown or only supposed, the weightiest. `question` is null when nothing is left.")
    public Questions.Next next(@PathParam("id") UUID id) {
        return asking.next(id);
    }

    @GET
    @Path("/activities/{id}/questions")
    @Operation(
            operationId = "listQuestions",
            summary = "All open questions about an activity, the weightiest first",
            description = "Those that were put off come last, those nobody can answer are left out.")
    public Questions.Open list(@PathParam("id") UUID id) {
        return asking.open(id);
    }

    @POST
    @Path("/activities/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Idempotent
    @Operation(
            operationId = "answerQuestion",
            summary = "Replies to a question and gets the next one",
            description = "A value states the fact and has the decision made anew. skip puts the question off, dontKnow"
                    + " takes it from the list; a later value undoes either.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AnswerBody.class),
                            examples = {
                                @ExampleObject(name = "value", value = VALUE),
                                @ExampleObject(name = "skip", value = SKIP),
                                @ExampleObject(name = "dontKnow", value = DONT_KNOW)
                            }))
    public Questions.Next answer(@PathParam("id") UUID id, @Valid @NotNull AnswerBody body) {
        answering.answer(id, body);
        return asking.next(id);
    }

    @GET
    @Path("/questions/next")
    @Operation(
            operationId = "getNextQuestionOfAll",
            summary = "The question that moves most hours, over all activities",
            description = "Hours a month times importance. `question` is null when nothing is left.")
    public Questions.NextOfAll nextOfAll() {
        return asking.next();
    }
}
