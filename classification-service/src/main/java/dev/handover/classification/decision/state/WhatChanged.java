package dev.handover.classification.decision.state;

import dev.handover.classification.method.InputsDiff;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a decision differs from the one before. */
@Schema(name = "DecisionChange", description = "Why this decision differs from the previous one.")
public record WhatChanged(
        Point from,
        Point to,

        @Schema(maxItems = 200, description = "The inputs that changed, in the order of their names.")
        List<Cause> causes,

        @Schema(
                description =
                        "ALONE: if only one decisive cause is set back, the old verdict and rule return. TOGETHER:"
                                + " no single cause does that, but the decisive causes together do; they are searched in the"
                                + " order of their names. NONE: verdict, rule and target are the same, or no input explains"
                                + " the change.")
        InputsDiff.Effect effect) {

    /** One of the two decisions. */
    @Schema(name = "DecisionChangePoint")
    public record Point(
            Verdict verdict,
            RuleName rule,
            @Schema(nullable = true) Target target,
            UUID decisionId) {}

    /** An input that differs. */
    @Schema(name = "DecisionChangeCause")
    public record Cause(
            @Schema(
                    maxLength = 200,
                    description = "The name of a fact, a field of the owner's economics, a market value such as"
                            + " rate:FREELANCER, offer:TARGET, peers, policy, or override.")
            String input,

            @Schema(nullable = true, maxLength = 2000) String from,
            @Schema(nullable = true, maxLength = 2000) String to,

            @Schema(description = "Whether this input caused the change; see `effect`.")
            boolean decisive) {}

    public static WhatChanged of(Point from, Point to, InputsDiff.Difference difference) {
        return new WhatChanged(
                from,
                to,
                difference.causes().stream()
                        .map(c -> new Cause(c.input(), c.from(), c.to(), c.decisive()))
                        .toList(),
                difference.effect());
    }

    /** {@return the change that the owner made by a verdict of their own} */
    public static WhatChanged byOwner(Point from, Point to) {
        Cause cause = new Cause("override", from.verdict().name(), to.verdict().name(), true);
        return new WhatChanged(from, to, List.of(cause), InputsDiff.Effect.ALONE);
    }
}
