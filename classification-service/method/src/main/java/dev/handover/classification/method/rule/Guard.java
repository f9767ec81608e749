package dev.handover.classification.method.rule;

/**
 * A protection under a policy's parameters.
 *
 * @param protection what is protected
 * @param row its row, ready to be tried
 */
public record Guard(Protection protection, Row row) {

    boolean holds(Situation s) {
        return row.holds(s);
    }
}
