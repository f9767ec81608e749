package dev.handover.classification.method.rule;

/**
 * What no policy can take away: unmastered sales and marketing are learnt under a lock (R3), and what the owner is bad
 * at and always will be is outsourced (R7), wherever R0 to R2 do not come first. A machine comes before R7, and never
 * before R3. Where R0 to R2 come first they may ask, keep or drop, but what is locked does not leave the owner there
 * either.
 *
 * @param row the protected row, with the tests under which it decides
 * @param onlyAgainstLeaving whether it overrules just what leaves the owner
 */
public record Protection(RuleRow row, boolean onlyAgainstLeaving) {

    /**
     * Whether a row may decide where the protected one would.
     *
     * @param other any row
     * @return whether it says the same: the verdict, and every warning that the protected one carries; or says nothing
     *     that this protects against
     */
    public boolean grants(RuleRow other) {
        return (onlyAgainstLeaving && !other.verdict().leavesTheOwner())
                || (other.verdict() == row.verdict() && other.flags().containsAll(row.flags()));
    }
}
