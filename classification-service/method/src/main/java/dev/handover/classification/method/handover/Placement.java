package dev.handover.classification.method.handover;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.SkillRatio;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * To whom, before prices are looked at: rows 1 to 4 of the target table.
 *
 * @param preferred the target the table names
 * @param admissible the targets it does not forbid
 * @param engagement the form that goes with the preferred target
 * @param fixed whether no cheaper neighbour may take its place (rows 1 and 2)
 * @param onTheTeam whether somebody on the team would do it
 * @param misclassificationRisk whether somebody bought would look like an employee
 * @param why the row that decided, in words
 */
public record Placement(
        Target preferred,
        Set<Target> admissible,
        Engagement engagement,
        boolean fixed,
        boolean onTheTeam,
        boolean misclassificationRisk,
        String why) {

    /** What of the activity it depends on; the last three are the core tests. */
    public static final Set<FactName> FACTS = Set.of(
            FactName.HOURS_PER_MONTH,
            FactName.OCCURRENCES_PER_MONTH,
            FactName.OWN_TIME,
            FactName.PROFICIENT_TIME,
            FactName.ONSITE,
            FactName.LICENCE,
            FactName.CONFIDENTIALITY,
            FactName.CONTROL_HOW_AND_WHEN,
            FactName.SPECIFICITY,
            FactName.CODIFIABILITY,
            FactName.JOB_ZONE,
            FactName.CUSTOMER_VALUE,
            FactName.INIMITABILITY,
            FactName.REACH);

    private static final int STRICTLY_CONFIDENTIAL = 5;

    private static final List<Target> ALL = List.of(Target.values());

    /** Whom the table names for each form; a cheaper neighbour may take the place. */
    private static final Target BY_JOB = Target.of(Target.Form.JOBS);

    private static final Target POST = Target.of(Target.Form.POST);
    private static final Target EMPLOYED = Target.of(Target.Form.EMPLOYMENT);

    /**
     * Looks the activity up in the table.
     *
     * @param facts the activity
     * @param bundle what would go to the same person
     * @param owner the owner
     * @param market the offers known, for their time ratios
     * @param core whether all three core tests are answered YES
     * @param parameters the policy's numbers
     * @return where the table puts it
     */
    public static Placement of(
            Facts facts, Bundle bundle, Owner owner, List<Offer> market, boolean core, Parameters parameters) {
        Hours hours = new Hours(facts, bundle, market);
        boolean onSite = facts.flag(FactName.ONSITE, false);
        boolean bound =
                facts.flag(FactName.LICENCE, false) || facts.atLeast(FactName.CONFIDENTIALITY, STRICTLY_CONFIDENTIAL);
        if (onSite || bound) {
            return employee(
                    only(target -> (!onSite || target.canBeOnSite()) && (!bound || target.isHired())),
                    onTheTeam(owner, hours),
                    "on site, under a licence or strictly confidential");
        }
        boolean controlled = facts.flag(FactName.CONTROL_HOW_AND_WHEN, false);
        Set<Target> admissible = only(target -> !controlled
                || !target.isStatusAtRisk()
                || !(core || hours.of(target).compareTo(parameters.value(Setting.FULL_TIME_HOURS)) >= 0));
        boolean risk = admissible.size() < ALL.size();
        if (onTheTeam(owner, hours)) {
            return employee(admissible, true, "the team has the hours and the skill");
        }
        return byFrequencyAndSpecificity(facts, hours, admissible, risk, parameters);
    }

    /** {@return who is ruled out because they would look like an employee; empty without that risk} */
    public Optional<Target> ruledOutByStatus() {
        return ALL.stream()
                .filter(target -> misclassificationRisk && target.isStatusAtRisk() && !admissible.contains(target))
                .findFirst();
    }

    /**
     * Hours of the bundle.
     *
     * @param target who would do it
     * @param facts the activity
     * @param bundle what would go to the same person
     * @param market the offers known, for their time ratios
     * @return h_b = Σ h·τ, that target's hours a month
     */
    public static BigDecimal hours(Target target, Facts facts, Bundle bundle, List<Offer> market) {
        return new Hours(facts, bundle, market).of(target);
    }

    private static Placement employee(Set<Target> admissible, boolean onTheTeam, String why) {
        return new Placement(EMPLOYED, admissible, Engagement.EMPLOYMENT, true, onTheTeam, false, why);
    }

    private static boolean onTheTeam(Owner owner, Hours hours) {
        BigDecimal spare = owner.capacity().teamSpareHours();
        return spare != null && spare.signum() > 0 && spare.compareTo(hours.of(EMPLOYED)) >= 0;
    }

    private static boolean isPost(Target target, Hours hours, Parameters parameters) {
        return target.postHours()
                .filter(enough -> hours.of(target).compareTo(parameters.value(enough)) >= 0)
                .isPresent();
    }

    private static Set<Target> only(Predicate<Target> allowed) {
        Set<Target> some = EnumSet.noneOf(Target.class);
        for (Target target : ALL) {
            if (allowed.test(target)) {
                some.add(target);
            }
        }
        return some;
    }

    private static Placement byFrequencyAndSpecificity(
            Facts facts, Hours hours, Set<Target> admissible, boolean risk, Parameters parameters) {
        boolean occasional = facts.decimal(FactName.OCCURRENCES_PER_MONTH)
                .filter(f -> f.compareTo(BigDecimal.ONE) < 0)
                .isPresent();
        Target target;
        Engagement engagement = Engagement.RETAINER;
        String why;
        if (occasional) {
            target = BY_JOB;
            engagement = facts.atLeast(FactName.SPECIFICITY, 3) ? Engagement.MILESTONES : Engagement.PER_JOB;
            why = "it comes less than once a month";
        } else if (facts.atLeast(FactName.SPECIFICITY, 4)) {
            target = isPost(EMPLOYED, hours, parameters) ? EMPLOYED : POST;
            why = "it recurs and takes much knowledge of the business";
        } else if (facts.atLeast(FactName.SPECIFICITY, 3)) {
            target = POST;
            why = "it recurs and takes some knowledge of the business";
        } else {
            boolean post = facts.atLeast(FactName.CODIFIABILITY, 3)
                    && !facts.atLeast(FactName.JOB_ZONE, 4)
                    && isPost(POST, hours, parameters);
            target = post ? POST : BY_JOB;
            why = post
                    ? "it recurs, can be written down and fills a post"
                    : "it recurs and anyone of the trade can do it";
        }
        if (!admissible.contains(target)) {
            why = "how and when would be controlled, so " + target.words() + " would count as an employee";
            target = POST;
            engagement = Engagement.RETAINER;
        }
        return new Placement(
                target, admissible, target.isHired() ? Engagement.EMPLOYMENT : engagement, false, false, risk, why);
    }

    /** The bundle's hours per target: with the target's own time ratio, else the best guess at it. */
    private record Hours(Facts facts, Bundle bundle, List<Offer> market) {

        BigDecimal of(Target target) {
            for (Offer offer : market) {
                if (offer.target() == target) {
                    return bundle.hours(Figures.or(offer.work().timeRatio(), BigDecimal.ONE));
                }
            }
            return bundle.hours(guess());
        }

        private BigDecimal guess() {
            for (Offer offer : market) {
                if (offer.work().timeRatio() != null) {
                    return offer.work().timeRatio();
                }
            }
            return SkillRatio.stated(facts)
                    .map(r -> Figures.divide(BigDecimal.ONE, r))
                    .orElse(BigDecimal.ONE);
        }
    }
}
