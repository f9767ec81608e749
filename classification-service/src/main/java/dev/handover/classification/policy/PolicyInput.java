package dev.handover.classification.policy;

import dev.handover.classification.method.policy.Parameter;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Qualification;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says of a policy version. */
final class PolicyInput {

    static final String VERSION = "^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$";

    private PolicyInput() {}

    /** A new version: what differs from the one it is based on. */
    @Schema(name = "PolicyDraft")
    record Draft(
            @NotNull
            @Pattern(regexp = VERSION)
            @Schema(description = "The name of the new version.", maxLength = 60, examples = "cautious-1")
            String version,

            @Schema(
                    nullable = true,
                    description = "The version that the draft is copied from. Null means the active version.")
            @Size(max = 60)
            String basedOn,

            @Schema(nullable = true, description = "Only the parameters that are different.") @Size(max = 200)
            List<@Valid @NotNull Change> parameters,

            @Schema(
                    nullable = true,
                    description = "All rows in their order. With null, the rows of `basedOn` are kept.")
            @Size(max = 200)
            List<@Valid @NotNull Row> rules,

            @Schema(nullable = true) @Size(max = 2000) String note) {}

    /** A change of a draft: what differs from what it says now. */
    @Schema(name = "PolicyRevision")
    record Revision(
            @Schema(nullable = true) @Size(max = 200) List<@Valid @NotNull Change> parameters,
            @Schema(nullable = true) @Size(max = 200) List<@Valid @NotNull Row> rules,
            @Schema(nullable = true) @Size(max = 2000) String note) {}

    /** One parameter's value. */
    @Schema(name = "ParameterChange")
    record Change(
            @NotNull @Size(max = 60) String name,

            @NotNull @Schema(description = "The value, between the parameter's minimum and maximum.")
            BigDecimal value,

            @Schema(nullable = true, description = "Where the value comes from. With null, the source is kept.")
            @Size(max = 500)
            String source,

            @Schema(nullable = true, description = "The reason for the value. With null, the rationale is kept.")
            @Size(max = 1000)
            String rationale) {

        Parameter parameter() {
            return new Parameter(name, value, null, null, null, source, rationale);
        }
    }

    /** One row of the rules. */
    @Schema(
            name = "NewRuleRow",
            description = "The row decides if all its tests and its predicate are true, and no earlier row decides.")
    record Row(
            @NotNull @Size(max = 60) @Schema(description = "Unique in the version.")
            String id,

            @NotNull @Schema(description = "The rule of the method that the row belongs to.")
            RuleName rule,

            @Schema(
                    nullable = true,
                    description =
                            "Unary tests by variable: `<= 2`, `[1..3]`, `\"SALES\",\"MARKETING\"`, `true`. A bound"
                                    + " can be the name of a parameter. An unknown value satisfies no test.",
                    additionalProperties = String.class)
            @Size(max = 50)
            Map<@NotNull @Size(max = 60) String, @NotNull @Size(max = 500) String> when,

            @Schema(
                    nullable = true,
                    description = "A further condition over the facts, in CEL (Common Expression Language).")
            @Size(max = 1000)
            String predicate,

            @NotNull Verdict verdict,
            @Schema(nullable = true) @Size(max = 10) List<@NotNull Flag> flags,
            @Schema(nullable = true) @Size(max = 20) List<@NotNull Reason> reasons,

            @Schema(nullable = true, description = "What an offer must fulfil to be chosen. Null means ANY.")
            Qualification offers,

            @Schema(nullable = true) @Size(max = 1000) String rationale) {

        RuleRow row() {
            return new RuleRow(id, rule, when, predicate, verdict, flags, reasons, offers, rationale);
        }
    }

    static List<Parameter> parameters(List<Change> changes) {
        return changes == null ? null : changes.stream().map(Change::parameter).toList();
    }

    static List<RuleRow> rows(List<Row> rows) {
        return rows == null ? null : rows.stream().map(Row::row).toList();
    }
}
