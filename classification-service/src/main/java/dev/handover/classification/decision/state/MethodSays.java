package dev.handover.classification.decision.state;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the method says by now while the owner's verdict stands.
 *
 * @param target who would do it; null unless it hands over
 * @param since when it began to say so
 */
@Schema(
        name = "MethodSays",
        description = "What the method would decide now. It is given while the owner's own verdict is in use.")
public record MethodSays(
        Verdict verdict,
        RuleName rule,
        @Schema(nullable = true) Target target,
        @Schema(maxLength = 2000) String sentence,
        Instant since) {

    public static MethodSays of(Answer answer, Instant now) {
        return new MethodSays(
                answer.verdict(),
                answer.rule(),
                answer.target(),
                answer.ruling().sentence(),
                now);
    }
}
