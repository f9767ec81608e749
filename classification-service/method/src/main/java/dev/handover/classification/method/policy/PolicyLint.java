package dev.handover.classification.method.policy;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Finding.Code;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what is wrong with a policy document before anybody decides by it. The rows are analysed exactly, as boxes over
 * the variables' domains with parameters resolved and "unknown" as a value of its own.
 *
 * <p>Variables are treated as independent, though some are not (what learning leads by is a difference of two others;
 * an area that is unknown is a fact that is missing). So a row named UNREACHABLE never decides, and a document without
 * PROTECTED_RULE and NOT_ANALYSED takes nothing from R3 and R7, but a GAP may be a point that never occurs; a last row
 * without tests avoids it. A row with a predicate counts as deciding anywhere in its tests where that would take
 * something from R3 or R7, and as covering nothing elsewhere.
 */
public final class PolicyLint {

    /** Steps of the analysis: a few seconds at the very most, and the standard policy takes some thousand. */
    private static final long BUDGET = 2_000_000;

    private final PolicyDocument document;
    private final long budget;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Setting, BigDecimal> given = new EnumMap<>(Setting.class);

    private PolicyLint(PolicyDocument document, long budget) {
        this.document = document;
        this.budget = budget;
    }

    /** {@return what there is to say, in the order of checks and rows; nothing for a document that is as it should be} */
    public static List<Finding> check(PolicyDocument document) {
        return check(document, BUDGET);
    }

    static List<Finding> check(PolicyDocument document, long budget) {
        return new PolicyLint(document, budget).findings();
    }

    private List<Finding> findings() {
        document.parameters().forEach(this::parameter);
        Parameters numbers = Parameters.of(given);
        List<LintedRow> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RuleRow row : document.rules()) {
            if (row == null || row.rule() == null || row.verdict() == null) {
                String id = row == null ? null : row.id();
                findings.add(Finding.of(Code.INCOMPLETE_ROW, id, "the row has no rule or no verdict"));
                continue;
            }
            if (!ids.add(row.id())) {
                findings.add(Finding.of(Code.DUPLICATE_ID, row.id(), row.id(), "another row has this id", Map.of()));
            }
            Map<Variable, Extent> tests = tests(row, numbers);
            if (tests != null) {
                rows.add(new LintedRow(row, tests));
            }
        }
        findings.addAll(new RowAnalysis(rows, numbers, budget).findings());
        return List.copyOf(findings);
    }

    private void parameter(Parameter p) {
        Setting setting =
                p == null || p.name() == null ? null : Setting.named(p.name()).orElse(null);
        if (setting == null) {
            findings.add(Finding.of(Code.UNKNOWN_PARAMETER, null, "the method has no parameter of this name"));
            return;
        }
        String refusal = setting.refusal(p.value());
        if (refusal == null) {
            given.put(setting, p.value());
        } else {
            findings.add(Finding.of(Code.PARAMETER_OUT_OF_BOUNDS, null, setting.json() + " " + refusal));
        }
    }

    /** The row's tests, resolved; null when one of them cannot be read, so that the row is left out. */
    private Map<Variable, Extent> tests(RuleRow row, Parameters numbers) {
        Map<Variable, Extent> tests = new EnumMap<>(Variable.class);
        boolean readable = true;
        for (Map.Entry<String, String> entry : row.when().entrySet()) {
            Variable variable = Variable.named(entry.getKey()).orElse(null);
            if (variable == null) {
                findings.add(Finding.of(
                        Code.UNKNOWN_VARIABLE, row.id(), "a test is of something that is no variable of the method"));
                readable = false;
                continue;
            }
            try {
                UnaryTest test = UnaryTest.parse(entry.getValue(), variable);
                if (test != null) {
                    tests.put(variable, test.resolved(numbers::value));
                }
            } catch (UnaryTest.BadTest bad) {
                findings.add(
                        Finding.of(Code.BAD_TEST, row.id(), "the test of " + variable.json() + " " + bad.getMessage()));
                readable = false;
            }
        }
        return readable ? tests : null;
    }
}
