package dev.handover.classification.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.classification.method.fact.FactSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The questionnaire on the wire. */
final class QuestionViews {

    private QuestionViews() {}

    /** One question. */
    @Schema(name = "OpenQuestion")
    record Question(
            @Schema(maxLength = 40, description = "Name of the fact that an answer states.")
            String fact,

            @Schema(maxLength = 200) String question,

            @Schema(maxLength = 200, description = "What the method does with the answer.")
            String why,

            @Schema(description = "How much asking is worth, 0 to 1.")
            BigDecimal importance,

            @Schema(nullable = true, maxLength = 40, description = "Unit of a number.")
            String unit,

            @Schema(nullable = true, description = "The least a number may be.")
            BigDecimal min,

            @Schema(nullable = true, description = "The most a number may be.")
            BigDecimal max,

            @Schema(maxItems = 20, description = "The anchored scale; empty for free numbers, and for true or false.")
            List<Step> scale,

            @Schema(nullable = true, description = "What is supposed so far; null where nothing is.")
            Supposed current,

            @Schema(description = "Whether it was put off and comes after the others for now.")
            boolean skipped) {}

    /** One step of a scale. */
    @Schema(name = "ScaleStep")
    record Step(
            @Schema(maxLength = 40) String value,
            @Schema(maxLength = 200) String text) {}

    /** What is supposed of a fact. */
    @Schema(name = "SupposedFact")
    record Supposed(
            @Schema(ref = "#/components/schemas/FactValue") JsonNode value,

            FactSource source,
            @Schema(nullable = true, maxLength = 500) String note) {}

    /** How far the questionnaire of an activity is. */
    @Schema(name = "QuestionProgress")
    record Progress(
            @Schema(description = "How many facts it asks for.")
            int asked,

            @Schema(description = "How many of them are measured or stated.")
            int answered,

            @Schema(description = "How many the owner cannot say.")
            int dontKnow,

            @Schema(description = "How many are still to be asked.")
            int open) {}

    /** The next best question. */
    @Schema(name = "NextQuestion")
    record Next(
            @Schema(nullable = true, description = "Null when nothing is left to ask.")
            Question question,

            Progress progress) {}

    /** All open questions, the best first. */
    @Schema(name = "OpenQuestions")
    record Open(@Schema(maxItems = 60) List<Question> questions, Progress progress) {}

    /** The next best question of the whole workspace. */
    @Schema(name = "NextQuestionOfAll")
    record NextOfAll(
            @Schema(nullable = true, description = "Null when nothing is left to ask.")
            UUID activityId,

            @Schema(nullable = true, maxLength = 500) String activityName,

            @Schema(nullable = true, description = "Hours a month that the activity takes; null when unknown.")
            BigDecimal hoursPerMonth,

            @Schema(nullable = true) Question question) {

        static final NextOfAll NOTHING = new NextOfAll(null, null, null, null);
    }
}
