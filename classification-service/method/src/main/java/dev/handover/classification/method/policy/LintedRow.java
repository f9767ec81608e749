package dev.handover.classification.method.policy;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Variable;
import java.util.Map;

/**
 * A row whose tests could be read.
 *
 * @param row the row
 * @param tests its tests, resolved
 */
record LintedRow(RuleRow row, Map<Variable, Extent> tests) {

    String id() {
        return row.id();
    }

    boolean isOpaque() {
        return row.predicate() != null;
    }
}
