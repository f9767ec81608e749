package dev.handover.classification.method;

import static dev.handover.classification.method.calculation.Figures.shown;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.confidence.Confidence;
import dev.handover.classification.method.confidence.Questions;
import dev.handover.classification.method.confidence.Sample;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.Choice;
import dev.handover.classification.method.handover.DelegationLevel;
import dev.handover.classification.method.handover.Engagement;
import dev.handover.classification.method.handover.Placement;
import dev.handover.classification.method.handover.TeachPlan;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Missing;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shapes the answer: target, level, caps and figures of the ruling, rounded here and nowhere before. */
final class Shaping {

    private final Situation s;
    private final Policy policy;
    private final Rules.Outcome outcome;
    private final Verdict verdict;
    private final Optional<Choice> choice;
    private final Verdict methods;

    Shaping(Situation situation, Policy policy, Rules.Outcome outcome, Optional<Target> chosen) {
        this(situation, policy, outcome, chosen, null);
    }

    /** @param methods the method's own verdict where the owner's stands in its place; else null */
    Shaping(Situation situation, Policy policy, Rules.Outcome outcome, Optional<Target> chosen, Verdict methods) {
        this.methods = methods;
        this.s = situation;
        this.policy = policy;
        this.outcome = outcome;
        this.verdict = outcome.ruling().verdict();
        this.choice = verdict.handsOver()
                ? Optional.of(chosen.map(target -> Choice.ofTarget(target, s.placement(), s.offers()))
                        .orElseGet(() -> Choice.of(
                                s.placement(),
                                s.bundle(),
                                s.offers(),
                                d -> s.qualifies(d, outcome.ruling().offers()),
                                s.horizon(),
                                s.parameters())))
                : Optional.empty();
    }

    /** {@return who does it; null unless it is handed over} */
    Target target() {
        return choice.map(Choice::target).orElse(null);
    }

    Answer with(List<Answer.Flip> flips, Optional<Sample> sample) {
        List<Flag> flags = flags();
        List<Reason> reasons = reasons();
        Sentences sentences = new Sentences(s, outcome, choice, methods);
        Optional<Delegation> figures = choice.flatMap(c -> c.priced().or(() -> s.unpriced(c.target())));
        return new Answer(
                new Answer.Ruling(
                        verdict,
                        s.category(),
                        outcome.rule(),
                        outcome.row(),
                        sentences.sentence(),
                        flags.contains(Flag.DELEGATION_LOCKED)),
                assessment(),
                handover(sentences, flags, figures),
                sentences.path(),
                deal(figures),
                new Answer.Explanation(
                        flags,
                        reasons,
                        sentences.because(flags, reasons),
                        sentences.assumptions(),
                        sample.map(this::bestQuestion).orElseGet(this::question),
                        flips,
                        outcome.notHit()),
                verdict == Verdict.KEEP_FOR_NOW ? s.parameters().whole(Setting.REVIEW_DAYS) : null,
                sample.map(Confidence::of).orElse(null),
                new Answer.Provenance(
                        policy.version(), policy.hash(), Canonical.hash(Canonical.tree(s.inputs(), policy.version()))));
    }

    private Answer.Assessment assessment() {
        return new Answer.Assessment(
                s.score().map(Rounded::score).orElse(null),
                s.core(),
                s.rates().map(Rounded::rates).orElse(null),
                inferred(),
                s.offers().stream().map(Rounded::figures).toList(),
                s.learning().map(l -> Rounded.learning(l, s.breakEvenUnits())).orElse(null));
    }

    private Answer.Handover handover(Sentences sentences, List<Flag> flags, Optional<Delegation> figures) {
        return new Answer.Handover(
                target(),
                choice.map(this::engagement).orElse(null),
                choice.map(sentences::placement).orElse(null),
                alternatives(flags),
                bundle(),
                misclassification(),
                choice.map(c -> level()).orElse(null),
                figures.filter(d -> teaches())
                        .map(d -> TeachPlan.of(d.trainHours()))
                        .orElse(null));
    }

    private Answer.Deal deal(Optional<Delegation> figures) {
        BigDecimal cap = figures.map(this::cap).orElse(null);
        return new Answer.Deal(
                shown(cap),
                shown(figures.flatMap(d -> opening(d, cap)).orElse(null)),
                shown(figures.map(Delegation::hoursFreed).orElse(null)),
                shown(choice.flatMap(Choice::priced).map(Delegation::benefit).orElse(null)));
    }

    private List<Flag> flags() {
        List<Flag> flags = new ArrayList<>(outcome.ruling().flags());
        Owner owner = s.inputs().owner();
        choice.flatMap(Choice::priced)
                .filter(d -> verdict == Verdict.OUTSOURCE_ALWAYS)
                .filter(d -> exceeds(d.spendPerMonth(), owner.means().budget())
                        || exceeds(d.oneOffCash(), owner.means().cash()))
                .ifPresent(d -> flags.add(Flag.DEFERRED_BUDGET));
        if (choice.isPresent() && s.placement().misclassificationRisk()) {
            flags.add(Flag.MISCLASSIFICATION_RISK);
        }
        // A row may carry a warning that is also found out here.
        return flags.stream().distinct().toList();
    }

    private static boolean exceeds(BigDecimal amount, BigDecimal limit) {
        return limit != null && amount.compareTo(limit) > 0;
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(outcome.ruling().reasons());
        if (choice.isPresent() && choice.get().priced().isEmpty()) {
            reasons.add(Reason.TARGET_WITHOUT_RATE);
        }
        return List.copyOf(reasons);
    }

    /** R7 and R6 outsource whatever the price, so there the offered rate lifts the cap. */
    private BigDecimal cap(Delegation d) {
        BigDecimal cap = d.rateFlip();
        if (verdict == Verdict.OUTSOURCE_ALWAYS && d.terms().price().rate().signum() > 0) {
            cap = cap == null
                    ? d.terms().price().rate()
                    : cap.max(d.terms().price().rate());
        }
        return cap != null && cap.signum() > 0 ? cap : null;
    }

    /** β/((1+o)τ), never above the cap. */
    private Optional<BigDecimal> opening(Delegation d, BigDecimal cap) {
        BigDecimal paid = d.terms().paidPerHour();
        return s.rates()
                .filter(r -> cap != null && paid.signum() > 0)
                .map(r -> Figures.divide(r.buybackRate(), paid).min(cap));
    }

    private int level() {
        int level = DelegationLevel.of(s.facts(), s.strategic(), s.parameters());
        return outcome.rule() == RuleName.R6 ? Math.min(level, DelegationLevel.AGREE) : level;
    }

    /** A strategic dependency is hired or a retainer, never a job here and there. */
    private Engagement engagement(Choice c) {
        boolean bound = outcome.rule() == RuleName.R6 && c.engagement() != Engagement.EMPLOYMENT;
        return bound ? Engagement.RETAINER : c.engagement();
    }

    private boolean teaches() {
        return s.facts().atLeast(FactName.MASTERY, 4)
                && (verdict == Verdict.DELEGATE || verdict == Verdict.MASTER_THEN_DELEGATE);
    }

    private Answer.Inferred inferred() {
        Facts facts = s.facts();
        Prospect prospect =
                facts.prospect() == Prospect.UNKNOWN && s.prospect() != Prospect.UNKNOWN ? s.prospect() : null;
        return new Answer.Inferred(
                facts.knows(FactName.SKILL) ? null : s.skill().orElse(null), prospect);
    }

    private Answer.Question question() {
        FactName name = Missing.of(s).stream().findFirst().orElse(null);
        if (name == null && outcome.ruling().reasons().contains(Reason.MASTERY_UNKNOWN)) {
            name = FactName.MASTERY;
        }
        if (name != null) {
            return question(name, null);
        } else if (outcome.ruling().reasons().contains(Reason.OWNER_ECONOMICS_UNKNOWN)) {
            return question("income", null);
        }
        return outcome.ruling().reasons().contains(Reason.MARKET_RATE_UNKNOWN) ? question("rate", null) : null;
    }

    private Answer.Question bestQuestion(Sample sample) {
        return Questions.ranked(sample).stream()
                .findFirst()
                .map(ranked -> ranked.fact()
                        .map(name -> question(name, ranked.changes()))
                        .orElseGet(() -> question(ranked.name(), ranked.changes())))
                .orElse(null);
    }

    private static Answer.Question question(FactName name, BigDecimal changes) {
        return new Answer.Question(name.json(), name.question(), name.unit(), name.anchors(), shown(changes));
    }

    private Answer.Question question(String name, BigDecimal changes) {
        if (name.equals("income")) {
            return new Answer.Question(
                    name, "What do you earn a year, all in all?", "money/year", List.of(), shown(changes));
        }
        Target target = choice.map(Choice::target).orElse(s.placement().preferred());
        return new Answer.Question(
                name, "What does " + target.words() + " cost an hour?", "money/h", List.of(), shown(changes));
    }

    /** All of them, whatever the verdict; none where nothing may be handed over or a fact every rule needs is missing. */
    private List<Answer.Alternative> alternatives(List<Flag> flags) {
        if (flags.contains(Flag.DELEGATION_LOCKED) || verdict == Verdict.NEEDS_INPUT) {
            return List.of();
        }
        Target chosen = target();
        return Choice.sideBySide(s.placement(), s.bundle(), s.offers(), s.horizon()).stream()
                .map(a -> new Answer.Alternative(
                        a.target(),
                        shown(a.allIn()),
                        shown(a.npv()),
                        a.admissible(),
                        shown(a.breakEvenHours()),
                        Comparing.why(a, chosen, s.placement())))
                .toList();
    }

    private Answer.Bundled bundle() {
        if (choice.isEmpty() || s.bundle().peers().isEmpty()) {
            return null;
        }
        BigDecimal hours =
                Placement.hours(target(), s.facts(), s.bundle(), s.inputs().market());
        return Comparing.bundled(s.inputs().subject().name(), s.bundle(), hours);
    }

    private Answer.Misclassification misclassification() {
        Target ruledOut = s.placement().ruledOutByStatus().orElse(null);
        if (choice.isEmpty() || ruledOut == null) {
            return null;
        }
        BigDecimal hours =
                Placement.hours(ruledOut, s.facts(), s.bundle(), s.inputs().market());
        return Comparing.misclassification(s.core(), hours, s.parameters(), target());
    }
}
