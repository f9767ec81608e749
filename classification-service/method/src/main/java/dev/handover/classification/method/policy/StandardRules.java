package dev.handover.classification.method.policy;

import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Protection;
import dev.handover.classification.method.rule.Qualification;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The method's own rows, R0 to R10, and those of them that no policy can take away. */
final class StandardRules {

    private static final String PROTECTED = "Protected.";
    private static final String TRUE = "true";
    private static final String FALSE = "false";
    private static final String NOT_NEVER = "\"YES\",\"UNKNOWN\"";
    private static final String NEVER = "\"NO\"";
    private static final Map<String, String> QUICK_TO_LEARN = Map.of(
            "skill", "<= 3",
            "willBecomeGood", NOT_NEVER,
            "learnHours", "<= quickLearnHours",
            "occurrencesPerMonth", ">= quickLearnFrequency",
            "learningNpv", "> 0");
    private static final Map<String, String> TEACHABLE = Map.of(
            "strategic", TRUE,
            "skill", ">= 4",
            "mastery", ">= 4",
            "core", FALSE,
            "bestNpv", "> 0");
    private static final Map<String, String> LOCKED = Map.of(
            "area", "\"SALES\",\"MARKETING\"",
            "areaMastery", "< 3",
            "supportExempt", FALSE);
    private static final Map<String, String> NEVER_GOOD = Map.of("skill", "<= 2", "willBecomeGood", NEVER);
    private static final Map<String, String> PAST_THE_FIRST_RULES =
            Map.of("factMissing", FALSE, "ownerOnly", FALSE, "unnecessary", FALSE);

    static final RuleRow FALLBACK = row("R10", RuleName.R10, Verdict.KEEP_FOR_NOW)
            .because(
                    Reason.QUALITY_TOO_LOW,
                    Reason.NO_USE_FOR_FREED_TIME,
                    Reason.HANDOVER_TOO_DEAR,
                    Reason.NO_CHEAPER_PROVIDER,
                    Reason.MARKET_RATE_UNKNOWN)
            .since("Whatever is left: look again when prices or facts change.");

    private static final Draft R3 = row("R3", RuleName.R3, Verdict.LEARN)
            .flagged(Flag.DELEGATION_LOCKED)
            .because(Reason.MASTERY_UNKNOWN)
            .where(LOCKED);
    private static final Draft R7 = row("R7", RuleName.R7, Verdict.OUTSOURCE_ALWAYS)
            .because(Reason.PRICE_DOES_NOT_DECIDE, Reason.MARKET_RATE_UNKNOWN)
            .where(NEVER_GOOD);

    /** The rows in the order in which they are tried. */
    static final List<RuleRow> ROWS = List.of(
            row("R0", RuleName.R0, Verdict.NEEDS_INPUT)
                    .where(Map.of("factMissing", TRUE))
                    .because(Reason.FACT_MISSING)
                    .since("Hours, area, skill and something that says what it is worth: without them all is a guess."),
            row("R1-master", RuleName.R1, Verdict.MASTER)
                    .where(Map.of("ownerOnly", TRUE, "skill", ">= 4"))
                    .since("Nobody else may do it, and the owner does it well."),
            row("R1-learn", RuleName.R1, Verdict.LEARN)
                    .where(Map.of("ownerOnly", TRUE))
                    .since("Nobody else may do it, so the owner has to become good at it."),
            row("R2-eliminate", RuleName.R2, Verdict.ELIMINATE)
                    .where(Map.of("unnecessary", TRUE))
                    .flagged(Flag.ADVISORY)
                    .since("The cheapest work is that which nobody does."),
            R3.since("Sales and marketing are mastered first: over liking, skill, price and machines."),
            row("R2b", RuleName.R2B, Verdict.AUTOMATE)
                    .where(Map.of("automationCheaper", TRUE))
                    .flagged(Flag.ADVISORY)
                    .since("A machine that is good enough and, all in, cheaper than anybody comes before anybody."),
            row("R4b-over-capacity", RuleName.R4B, Verdict.MASTER_THEN_DELEGATE)
                    .where(TEACHABLE)
                    .and("overCapacity", TRUE)
                    .because(Reason.OWNER_OVER_CAPACITY, Reason.DISLIKED, Reason.PAYS_WITHIN_HORIZON)
                    .among(Qualification.PAYS)
                    .since("What is mastered and teachable may go when there is too much of it."),
            row("R4b-disliked", RuleName.R4B, Verdict.MASTER_THEN_DELEGATE)
                    .where(TEACHABLE)
                    .and("enjoyment", "<= 2")
                    .because(Reason.DISLIKED, Reason.PAYS_WITHIN_HORIZON)
                    .among(Qualification.PAYS)
                    .since("What is mastered and teachable may go when the owner does not like it."),
            row("R4a", RuleName.R4A, Verdict.MASTER)
                    .where(Map.of("strategic", TRUE, "skill", ">= 4"))
                    .since("What moves the business and is done excellently stays with the owner."),
            row("R5-then-delegate", RuleName.R5, Verdict.MASTER_THEN_DELEGATE)
                    .where(Map.of(
                            "strategic", TRUE,
                            "skill", "< 4",
                            "willBecomeGood", NOT_NEVER,
                            "core", FALSE,
                            "steadyStatePays", TRUE))
                    .among(Qualification.PAYS_MONTHLY)
                    .since("Learnt first, it can go later where that pays month by month and it is not core."),
            row("R5-learn", RuleName.R5, Verdict.LEARN)
                    .where(Map.of("strategic", TRUE, "skill", "< 4", "willBecomeGood", NOT_NEVER))
                    .since("What moves the business is worth learning however long it takes."),
            row("R6", RuleName.R6, Verdict.OUTSOURCE_ALWAYS)
                    .where(Map.of("strategic", TRUE, "skill", "< 4", "willBecomeGood", NEVER))
                    .flagged(Flag.STRATEGIC_DEPENDENCY)
                    .because(Reason.PRICE_DOES_NOT_DECIDE)
                    .since("The owner will never be good at it, so somebody else has to be, bound to the business."),
            R7.since("Never good at it: whoever does it better is cheaper in the end."),
            row("R0-economics", RuleName.R0, Verdict.NEEDS_INPUT)
                    .where(Map.of("ownerValueKnown", FALSE))
                    .because(Reason.OWNER_ECONOMICS_UNKNOWN)
                    .since("Beyond here every rule weighs money against the owner's hour."),
            row("R8-worth-more-then-delegate", RuleName.R8, Verdict.MASTER_THEN_DELEGATE)
                    .where(QUICK_TO_LEARN)
                    .and("learningLead", ">= 0")
                    .and("bestNpv", "> 0")
                    .because(Reason.LEARNING_PAYS, Reason.DEPENDENCE_HURTS)
                    .among(Qualification.PAYS)
                    .since("Quick to learn, worth more than handing it over now, and handing it over pays too."),
            row("R8-worth-more", RuleName.R8, Verdict.LEARN)
                    .where(QUICK_TO_LEARN)
                    .and("learningLead", ">= 0")
                    .because(Reason.LEARNING_PAYS, Reason.DEPENDENCE_HURTS)
                    .since("Quick to learn and worth more than handing it over."),
            row("R8-independent-then-delegate", RuleName.R8, Verdict.MASTER_THEN_DELEGATE)
                    .where(QUICK_TO_LEARN)
                    .and("dependencyRisk", ">= 4")
                    .and("bestNpv", "> 0")
                    .because(Reason.LEARNING_PAYS, Reason.DEPENDENCE_HURTS)
                    .among(Qualification.PAYS)
                    .since("Quick to learn, and whoever depends on others for it had better be able to do it."),
            row("R8-independent", RuleName.R8, Verdict.LEARN)
                    .where(QUICK_TO_LEARN)
                    .and("dependencyRisk", ">= 4")
                    .because(Reason.LEARNING_PAYS, Reason.DEPENDENCE_HURTS)
                    .since("Quick to learn, and depending on others for it would hurt."),
            row("R9-pays", RuleName.R9, Verdict.DELEGATE)
                    .where(Map.of("offerGoodEnough", TRUE, "bestNpv", "> 0"))
                    .because(Reason.PAYS_WITHIN_HORIZON)
                    .among(Qualification.PAYS_OR_BETTER)
                    .since("Good enough and worth more than it costs."),
            row("R9-better", RuleName.R9, Verdict.DELEGATE)
                    .where(Map.of("offerGoodEnough", TRUE, "anyBetter", TRUE))
                    .because(Reason.BETTER_THAN_OWNER)
                    .among(Qualification.PAYS_OR_BETTER)
                    .since("So much better than the owner that the price does not decide."),
            FALLBACK);

    /**
     * What R3 decides wherever R0 to R2 do not come first, R7 where R3 and R2b do not either, and the lock of R3 where R0
     * to R2 do.
     */
    static final List<Protection> GUARDS = List.of(
            new Protection(R3.where(PAST_THE_FIRST_RULES).since(PROTECTED), false),
            new Protection(
                    R7.where(PAST_THE_FIRST_RULES)
                            .and("automationCheaper", FALSE)
                            .and("strategic", FALSE)
                            .since(PROTECTED),
                    false),
            new Protection(R3.since(PROTECTED), true));

    private StandardRules() {}

    private static Draft row(String id, RuleName rule, Verdict verdict) {
        return new Draft(new RuleRow(id, rule, null, null, verdict, null, null, null, null));
    }

    /** A row on its way; each step is a copy. */
    private record Draft(RuleRow row) {

        Draft where(Map<String, String> tests) {
            Map<String, String> all = new TreeMap<>(row.when());
            all.putAll(tests);
            return with(all, row.flags(), row.reasons(), row.offers());
        }

        Draft and(String variable, String test) {
            return where(Map.of(variable, test));
        }

        Draft flagged(Flag flag) {
            return with(row.when(), List.of(flag), row.reasons(), row.offers());
        }

        Draft because(Reason... reasons) {
            return with(row.when(), row.flags(), List.of(reasons), row.offers());
        }

        Draft among(Qualification offers) {
            return with(row.when(), row.flags(), row.reasons(), offers);
        }

        private Draft with(Map<String, String> when, List<Flag> flags, List<Reason> reasons, Qualification offers) {
            return new Draft(
                    new RuleRow(row.id(), row.rule(), when, null, row.verdict(), flags, reasons, offers, null));
        }

        RuleRow since(String rationale) {
            return new RuleRow(
                    row.id(),
                    row.rule(),
                    row.when(),
                    null,
                    row.verdict(),
                    row.flags(),
                    row.reasons(),
                    row.offers(),
                    rationale);
        }
    }
}
