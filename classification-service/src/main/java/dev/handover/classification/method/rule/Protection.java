package dev.handover.classification.method.rule;

import dev.handover.classification.method.policy.RuleRow;

/**
 * What no policy can take away: unmastered sales and marketing are learnt under a lock (R3), and what the owner is bad
 * at and always will be is outsourced (R7), wherever R0 to R2 do not come first. A machine comes
 * before R7, and never before R3.
 */
public final class Protection {

    private Protection() {}

    /**
     * Whether a row may decide where a protected one would.
     *
     * @param guard the protected row, of R3 or R7
     * @param row any row
     * @return whether it says the same: the verdict, and every warning that the protected one carries
     */
    public static boolean grants(RuleRow guard, RuleRow row) {
        return row.verdict() == guard.verdict() && row.flags().containsAll(guard.flags());
    }
}
