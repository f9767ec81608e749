package dev.handover.classification.dmn;

import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.RuleRow;
import java.util.List;

/**
 * A policy's rows as a DMN 1.3 decision table, out and in.
 *
 * <p>Out: one decision with one table of hit policy FIRST, every parameter resolved to its number, self-contained, the
 * same bytes for the same policy. It decides what the engine decides, given the same values; an unknown value is null.
 *
 * <p>In: such a table, or one made with any tool, as long as it holds unary tests and literals only. Nothing in it is
 * ever evaluated, and nothing outside it is ever read.
 */
public final class DmnTable {

    /** Largest file taken, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    /** What every DMN 1.3 file is in. */
    static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private DmnTable() {}

    /**
     * Writes a policy.
     *
     * @param policy the policy; a row with a predicate gets a boolean input column for it, whose description is the
     *     predicate's text, since unary tests can't say it
     * @return XML in UTF-8
     */
    public static byte[] write(Policy policy) {
        return new TableWriter(policy, Lines.of(policy)).write();
    }

    /**
     * Reads rows.
     *
     * @param file XML in UTF-8, at most {@value #MAX_BYTES} bytes
     * @return the rows in the order of the file, at most 200; what a policy adds by itself is left out
     * @throws TableRefused when it is not such a table, with every place that breaks a rule
     */
    public static List<RuleRow> read(byte[] file) {
        return new TableReader(file).read();
    }
}
