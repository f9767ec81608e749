package dev.handover.classification.method.rule;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.policy.Setting;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules in their order; the first that is hit decides. */
public final class Rules {

    /**
     * The rule that decided, what it says, and why each other rule did not.
     *
     * @param rule the rule
     * @param ruling what it says
     * @param notHit the other rules, in their order
     */
    public record Outcome(RuleName rule, Ruling ruling, List<NotHit> notHit) {}

    /**
     * A rule that did not decide.
     *
     * @param rule the rule
     * @param failing the condition that does not hold, or the rule that came first
     */
    public record NotHit(RuleName rule, String failing) {}

    private static final int MASTERED = 3;
    private static final int TEACHES = 4;
    private static final int EXCELLENT = 4;
    private static final int COMPETENT = 3;
    private static final int WEAK = 2;

    private static final Condition STRATEGIC =
            new Condition("it is strategic", Situation::strategic, s -> "it is " + s.category());
    private static final Condition EXCELLENT_AT_IT =
            new Condition("skill is at least 4", s -> s.skillAtLeast(EXCELLENT), Rules::skill);
    private static final Condition NOT_EXCELLENT =
            new Condition("skill is below 4", s -> !s.skillAtLeast(EXCELLENT), Rules::skill);
    private static final Condition MAY_BECOME_GOOD = new Condition(
            "the owner may become good at it", s -> s.prospect() != Prospect.NO, s -> "will not become good");
    private static final Condition NEVER_GOOD = new Condition(
            "the owner will never become good at it",
            s -> s.prospect() == Prospect.NO,
            s -> "will become good: " + s.prospect());

    private static final List<Rule> RULES = List.of(
            new Rule(
                    RuleName.R0,
                    List.of(new Condition(
                            "a fact that every rule needs is missing",
                            s -> !Missing.of(s).isEmpty(),
                            s -> "all are known")),
                    s -> Ruling.of(Verdict.NEEDS_INPUT).because(Reason.FACT_MISSING)),
            new Rule(
                    RuleName.R1,
                    List.of(new Condition(
                            "it must be the owner, or nobody else holds the licence",
                            Findings::onlyTheOwner,
                            s -> "somebody else may do it")),
                    s -> Ruling.of(s.skillAtLeast(EXCELLENT) ? Verdict.MASTER : Verdict.LEARN)),
            new Rule(
                    RuleName.R2,
                    List.of(new Condition(
                            "it is not necessary, or automation is cheaper than anybody good enough",
                            s -> Findings.unnecessary(s) || Findings.automatable(s),
                            s -> "it is necessary and no automation is cheaper")),
                    s -> Ruling.of(Findings.unnecessary(s) ? Verdict.ELIMINATE : Verdict.AUTOMATE)
                            .flagged(Flag.ADVISORY)),
            new Rule(
                    RuleName.R3,
                    List.of(
                            new Condition(
                                    "the area is SALES or MARKETING",
                                    Findings::lockable,
                                    s -> "the area is "
                                            + s.facts().area().map(Enum::name).orElse("unknown")),
                            new Condition(
                                    "the area is not mastered (mastery below 3)",
                                    s -> !s.facts().atLeast(FactName.MASTERY, MASTERED),
                                    s -> "mastery is "
                                            + s.facts().whole(FactName.MASTERY).orElse(0)),
                            new Condition(
                                    "it is not clerical support that the policy exempts",
                                    s -> !(s.policy().isOn(Setting.SUPPORT_EXEMPT)
                                            && s.facts().flag(FactName.SUPPORT, false)),
                                    s -> "it is exempt")),
                    s -> Ruling.of(Verdict.LEARN)
                            .flagged(Flag.DELEGATION_LOCKED)
                            .because(!s.facts().knows(FactName.MASTERY), Reason.MASTERY_UNKNOWN)),
            new Rule(
                    RuleName.R4B,
                    List.of(
                            STRATEGIC,
                            EXCELLENT_AT_IT,
                            new Condition(
                                    "the owner can teach the area (mastery 4)",
                                    s -> s.facts().atLeast(FactName.MASTERY, TEACHES),
                                    s -> "mastery is "
                                            + s.facts()
                                                    .whole(FactName.MASTERY)
                                                    .map(String::valueOf)
                                                    .orElse("unknown")),
                            new Condition("it is not core", s -> !s.core(), s -> "all three core tests are YES"),
                            new Condition("handing it over pays", Situation::delegationPays, Rules::bestNpv),
                            new Condition(
                                    "the owner is over capacity or does not like it",
                                    s -> s.inputs().owner().overCapacity() || Findings.disliked(s),
                                    s -> "neither")),
                    s -> Ruling.of(Verdict.MASTER_THEN_DELEGATE)
                            .because(s.inputs().owner().overCapacity(), Reason.OWNER_OVER_CAPACITY)
                            .because(Findings.disliked(s), Reason.DISLIKED)
                            .because(Reason.PAYS_WITHIN_HORIZON)
                            .among(s::paysInTheEnd)),
            new Rule(RuleName.R4A, List.of(STRATEGIC, EXCELLENT_AT_IT), s -> Ruling.of(Verdict.MASTER)),
            new Rule(
                    RuleName.R5,
                    List.of(STRATEGIC, NOT_EXCELLENT, MAY_BECOME_GOOD),
                    s -> Ruling.of(
                                    !s.core() && s.considered().stream().anyMatch(s::paysMonthly)
                                            ? Verdict.MASTER_THEN_DELEGATE
                                            : Verdict.LEARN)
                            .among(s::paysMonthly)),
            new Rule(
                    RuleName.R6,
                    List.of(STRATEGIC, NOT_EXCELLENT, NEVER_GOOD),
                    s -> Ruling.of(Verdict.OUTSOURCE_ALWAYS)
                            .flagged(Flag.STRATEGIC_DEPENDENCY)
                            .because(Reason.PRICE_DOES_NOT_DECIDE)),
            new Rule(
                    RuleName.R7,
                    List.of(new Condition("skill is at most 2", s -> s.skillAtMost(WEAK), Rules::skill), NEVER_GOOD),
                    s -> Ruling.of(Verdict.OUTSOURCE_ALWAYS)
                            .because(Reason.PRICE_DOES_NOT_DECIDE)
                            .because(s.offers().isEmpty(), Reason.MARKET_RATE_UNKNOWN)),
            // Beyond here every rule weighs money against the owner's hour.
            new Rule(
                    RuleName.R0,
                    List.of(new Condition(
                            "what the owner's hour is worth is unknown",
                            s -> s.rates().isEmpty(),
                            s -> "it is known")),
                    s -> Ruling.of(Verdict.NEEDS_INPUT).because(Reason.OWNER_ECONOMICS_UNKNOWN)),
            new Rule(
                    RuleName.R8,
                    List.of(
                            new Condition("skill is at most 3", s -> s.skillAtMost(COMPETENT), Rules::skill),
                            MAY_BECOME_GOOD,
                            new Condition(
                                    "it is quick to learn",
                                    s -> Findings.within(s, FactName.LEARN_HOURS, Setting.QUICK_LEARN_HOURS, false),
                                    s -> "hours to learn: " + number(s, FactName.LEARN_HOURS)),
                            new Condition(
                                    "it recurs often enough",
                                    s -> Findings.within(
                                            s, FactName.OCCURRENCES_PER_MONTH, Setting.QUICK_LEARN_FREQUENCY, true),
                                    s -> "times a month: " + number(s, FactName.OCCURRENCES_PER_MONTH)),
                            new Condition(
                                    "learning it pays",
                                    s -> s.learning()
                                            .filter(l -> l.npv().signum() > 0)
                                            .isPresent(),
                                    s -> "it does not within the horizon"),
                            new Condition(
                                    "learning is worth at least as much as handing over, or dependence on others hurts",
                                    s -> Findings.learningIsWorthMore(s) || Findings.dependenceHurts(s),
                                    s -> "handing over is worth more and dependence does not hurt")),
                    s -> Ruling.of(s.delegationPays() ? Verdict.MASTER_THEN_DELEGATE : Verdict.LEARN)
                            .because(Reason.LEARNING_PAYS)
                            .because(Findings.dependenceHurts(s), Reason.DEPENDENCE_HURTS)
                            .among(s::paysInTheEnd)),
            new Rule(
                    RuleName.R9,
                    List.of(
                            new Condition(
                                    "somebody good enough is on offer",
                                    s -> s.best().isPresent(),
                                    s -> s.considered().isEmpty() ? "no offer is known" : "quality is too low"),
                            new Condition(
                                    "handing it over pays, or somebody does it much better",
                                    s -> s.delegationPays()
                                            || s.considered().stream().anyMatch(s::better),
                                    Rules::bestNpv)),
                    s -> Ruling.of(Verdict.DELEGATE)
                            .because(s.delegationPays() ? Reason.PAYS_WITHIN_HORIZON : Reason.BETTER_THAN_OWNER)
                            .among(d -> s.paysInTheEnd(d) || s.better(d))),
            new Rule(RuleName.R10, List.of(), Findings::kept));

    private Rules() {}

    /**
     * Tries the rules in their order.
     *
     * @param s the situation
     * @param explain whether to say why the other rules did not decide
     * @return the first rule that is hit
     */
    public static Outcome decide(Situation s, boolean explain) {
        Rule hit =
                RULES.stream().filter(r -> r.failing(s).isEmpty()).findFirst().orElseThrow();
        Ruling ruling = hit.outcome().apply(s);
        return new Outcome(hit.name(), ruling, explain ? notHit(s, hit) : List.of());
    }

    private static List<NotHit> notHit(Situation s, Rule hit) {
        List<NotHit> others = new ArrayList<>();
        boolean blind = hit.name() == RuleName.R0;
        boolean after = false;
        for (Rule rule : RULES) {
            after |= rule.equals(hit);
            if (rule.name() == hit.name() || (rule.name() == RuleName.R0 && RULES.indexOf(rule) > 0)) {
                continue;
            }
            Optional<String> failing = blind && after ? Optional.empty() : rule.failing(s);
            others.add(new NotHit(
                    rule.name(), failing.orElse("not reached: " + hit.name().written() + " comes first")));
        }
        return List.copyOf(others);
    }

    private static String skill(Situation s) {
        return "skill is " + s.skill().map(String::valueOf).orElse("unknown");
    }

    private static String number(Situation s, FactName name) {
        return s.facts()
                .decimal(name)
                .map(x -> x.stripTrailingZeros().toPlainString())
                .orElse("unknown");
    }

    private static String bestNpv(Situation s) {
        return s.best()
                .map(Delegation::npv)
                .map(npv -> "the best is worth " + npv.setScale(2, RoundingMode.HALF_EVEN))
                .orElse("no worth is known");
    }
}
