package dev.handover.classification.decision.state;

import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The owner's own verdict stands in place of the method's.
 *
 * @param verdictByMethod what the method said when it was overridden
 * @param ruleByMethod by which rule
 * @param reason why, in the owner's words
 * @param by the member who did it; null where the token names none
 */
@Schema(name = "Overridden", description = "The owner's own verdict, which is used in place of the method's.")
public record Overridden(
        Verdict verdictByMethod,
        RuleName ruleByMethod,
        @Schema(maxLength = 2000) String reason,
        @Schema(nullable = true) UUID by) {}
