package dev.handover.classification.method.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tries the rows of a policy in their order; the first that is hit decides, within what is protected. */
public final class Rules {

    /**
     * The row that decided, what it says, and why each other rule did not.
     *
     * @param rule the rule the row belongs to
     * @param row the row's id
     * @param ruling what it says
     * @param notHit the other rules, in their order
     */
    public record Outcome(RuleName rule, String row, Ruling ruling, List<NotHit> notHit) {}

    /**
     * A rule that did not decide.
     *
     * @param rule the rule
     * @param failing the condition that does not hold, or the rule that came first; of a rule with several rows that
     *     of the last one
     */
    public record NotHit(RuleName rule, String failing) {}

    private Rules() {}

    /**
     * Tries the rows in their order.
     *
     * @param s the situation
     * @param rules the rows, and what is protected
     * @param explain whether to say why the other rules did not decide
     * @return the first row that is hit
     */
    public static Outcome decide(Situation s, RuleSet rules, boolean explain) {
        RuleRow hit = hit(s, rules);
        return new Outcome(hit.rule(), hit.id(), ruling(hit, s), explain ? notHit(s, rules, hit) : List.of());
    }

    /** {@return just what is decided} */
    public static Verdict verdict(Situation s, RuleSet rules) {
        return hit(s, rules).verdict();
    }

    private static RuleRow hit(Situation s, RuleSet rules) {
        RuleRow hit = rules.fallback();
        for (Row row : rules.rows()) {
            if (row.holds(s)) {
                hit = row.written();
                break;
            }
        }
        for (Guard guard : rules.guards()) {
            if (guard.holds(s)) {
                Protection protection = guard.protection();
                return protection.grants(hit) ? hit : protection.row();
            }
        }
        return hit;
    }

    private static Ruling ruling(RuleRow row, Situation s) {
        List<Reason> reasons = new ArrayList<>(row.reasons().size());
        for (Reason reason : row.reasons()) {
            if (Findings.holds(reason, s)) {
                reasons.add(reason);
            }
        }
        return new Ruling(row.verdict(), row.flags(), List.copyOf(reasons), row.offers());
    }

    private static List<NotHit> notHit(Situation s, RuleSet rules, RuleRow hit) {
        boolean blind = hit.rule() == RuleName.R0;
        boolean after = false;
        Map<RuleName, String> failing = new EnumMap<>(RuleName.class);
        List<RuleName> order = new ArrayList<>();
        String reached = "not reached: " + hit.rule().written() + " comes first";
        for (Row row : rules.rows()) {
            RuleName rule = row.written().rule();
            after |= row.written().equals(hit);
            if (rule == hit.rule() || reached.equals(failing.get(rule))) {
                continue;
            }
            String why = blind && after ? null : row.failing(s);
            if (failing.put(rule, why == null ? reached : why) == null) {
                order.add(rule);
            }
        }
        return order.stream().map(rule -> new NotHit(rule, failing.get(rule))).toList();
    }
}
