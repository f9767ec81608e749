package dev.handover.classification.method.rule;

import java.util.List;

/**
 * The rows of a policy, ready to be tried.
 *
 * @param rows in the order in which they are tried
 * @param guards what is protected, each with the conditions under which it is
 * @param fallback what decides where no row does
 */
public record RuleSet(List<Row> rows, List<Guard> guards, RuleRow fallback) {

    /** Takes copies. */
    public RuleSet {
        rows = List.copyOf(rows);
        guards = List.copyOf(guards);
    }
}
