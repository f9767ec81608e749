package dev.handover.classification.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.classification.method.fact.FactSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The questionnaire on the wire. */
final class QuestionnaireView {

    private QuestionnaireView() {}

    /** One question. */
    @Schema(name = "OpenQuestion")
    record Question(
            @Schema(maxLength = 40, description = "The name of the fact that the question asks for.")
            String fact,

            @Schema(maxLength = 200) String question,

            @Schema(maxLength = 200, description = "What the method uses the answer for.")
            String why,

            @Schema(description = "How important the question is, 0 to 1.")
            BigDecimal importance,

            @JsonUnwrapped Form form,

            @Schema(nullable = true, description = "The value that is assumed so far; null if there is none.")
            AssumedFact current,

            @Schema(description = "Whether the question is postponed, so that it comes after the others for now.")
            boolean skipped) {

        /** What an answer looks like. */
        record Form(
                @Schema(nullable = true, maxLength = 40, description = "The unit, if the answer is a number.")
                String unit,

                @Schema(nullable = true, description = "The smallest number that is accepted.")
                BigDecimal min,

                @Schema(nullable = true, description = "The largest number that is accepted.")
                BigDecimal max,

                @Schema(
                        maxItems = 20,
                        description =
                                "The steps of the scale, each with its meaning. Empty if the answer is a free number, or true"
                                        + " or false.")
                List<Step> scale) {}
    }

    /** One step of a scale. */
    @Schema(name = "ScaleStep")
    record Step(
            @Schema(ref = "#/components/schemas/FactValue") Object value,
            @Schema(maxLength = 200) String text) {}

    /** What is supposed of a fact. */
    @Schema(name = "SupposedFact")
    record AssumedFact(
            @Schema(ref = "#/components/schemas/FactValue") JsonNode value,

            FactSource source,
            @Schema(nullable = true, maxLength = 500) String note) {}

    /** How far the questionnaire of an activity is. */
    @Schema(name = "QuestionProgress")
    record Progress(
            @Schema(minimum = "0", description = "The number of facts that the questionnaire asks for.")
            int asked,

            @Schema(minimum = "0", description = "The number of these facts that are measured or stated.")
            int answered,

            @Schema(minimum = "0", description = "The number of questions that the owner can't answer.")
            int dontKnow,

            @Schema(minimum = "0", description = "The number of open questions.")
            int open) {}

    /** The next best question. */
    @Schema(name = "NextQuestion")
    record Next(
            @Schema(nullable = true, description = "Null if there are no more questions.")
            Question question,

            Progress progress) {}

    /** All open questions, the best first. */
    @Schema(name = "OpenQuestions")
    record Open(@Schema(maxItems = 60) List<Question> questions, Progress progress) {}

    /** The next best question of the whole workspace. */
    @Schema(name = "NextQuestionOfAll")
    record NextOfAll(
            @Schema(nullable = true, description = "Null if there are no more questions.")
            UUID activityId,

            @Schema(nullable = true, maxLength = 500) String activityName,

            @Schema(nullable = true, description = "Hours per month of the activity; null if unknown.")
            BigDecimal hoursPerMonth,

            @Schema(nullable = true) Question question) {

        static final NextOfAll NOTHING = new NextOfAll(null, null, null, null);
    }
}
