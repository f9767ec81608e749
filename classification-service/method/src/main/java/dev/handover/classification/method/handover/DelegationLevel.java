package dev.handover.classification.method.handover;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;

/**
 * How much is decided by the delegate, 1 to 7 (Appelo's seven levels: Tell, Sell, Consult, Agree, Advise, Inquire,
 * Delegate).
 */
public final class DelegationLevel {

    /** Decided together. */
    public static final int AGREE = 4;

    private static final int CONSULT = 3;
    private static final int ADVISE = 5;
    private static final int FULLY = 7;

    private DelegationLevel() {}

    /**
     * Finds the level to start with.
     *
     * @param facts the activity
     * @param strategic whether it is strategic
     * @param parameters the policy's numbers
     * @return where to start, two levels higher once trust is earned
     */
    public static int of(Facts facts, boolean strategic, Parameters parameters) {
        int level;
        if (strategic || facts.atLeast(FactName.ERROR_COST, 4)) {
            level = CONSULT;
        } else if (facts.atLeast(FactName.UNCERTAINTY, 4)) {
            level = AGREE;
        } else if (facts.atLeast(FactName.CODIFIABILITY, 5) && facts.atMost(FactName.ERROR_COST, 2)) {
            level = FULLY;
        } else {
            level = ADVISE;
        }
        boolean trusted = facts.atLeast(FactName.ACCEPTED_DELIVERIES, parameters.whole(Setting.TRUST_DELIVERIES));
        return trusted ? Math.min(FULLY, level + parameters.whole(Setting.TRUST_LEVELS)) : level;
    }
}
