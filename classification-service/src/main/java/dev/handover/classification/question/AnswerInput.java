package dev.handover.classification.question;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reply to a question on the wire: exactly one of a value, skip and dontKnow. */
@Schema(name = "QuestionAnswer", description = "Exactly one of `value`, `skip` and `dontKnow`.")
record AnswerInput(
        @NotNull @Size(max = 40) @Schema(description = "The name of the fact.")
        String fact,

        @Schema(ref = "#/components/schemas/FactValue") JsonNode value,

        @Schema(nullable = true, description = "Postpones the question: until after all others, or for 30 days.")
        Boolean skip,

        @Schema(
                nullable = true,
                description = "The owner does not know. The question is not asked again until a value is given.")
        Boolean dontKnow,

        @Schema(nullable = true, description = "The owner's note about the value.", maxLength = 500) @Size(max = 500)
        String note) {}
