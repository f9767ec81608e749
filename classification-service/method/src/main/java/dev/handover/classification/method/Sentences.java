package dev.handover.classification.method;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.Choice;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Missing;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says a decision in plain words. */
final class Sentences {

    private final Situation s;
    private final Rules.Outcome outcome;
    private final Optional<Choice> choice;
    private final Verdict methods;

    /** @param methods the method's own verdict where the owner's stands in its place; else null */
    Sentences(Situation situation, Rules.Outcome outcome, Optional<Choice> choice, Verdict methods) {
        this.methods = methods;
        this.s = situation;
        this.outcome = outcome;
        this.choice = choice;
    }

    /** {@return what to do, then the method's own sentence} */
    String sentence() {
        return subject() + ": " + advice() + " " + closing();
    }

    private String closing() {
        return methods == null
                ? outcome.rule().sentence()
                : "So the owner decided; the method's own verdict is " + methods + " ("
                        + outcome.rule().written() + ").";
    }

    private String advice() {
        return switch (outcome.ruling().verdict()) {
            case NEEDS_INPUT ->
                outcome.ruling().reasons().contains(Reason.OWNER_ECONOMICS_UNKNOWN)
                        ? "say what your hour is worth."
                        : Missing.of(s).stream()
                                .findFirst()
                                .map(fact -> "answer one question. " + fact.question())
                                .orElse("say more about it.");
            case MASTER -> "keep it and master it.";
            case LEARN -> outcome.rule() == RuleName.R3 ? "learn it; handing it over is locked." : "learn it.";
            case MASTER_THEN_DELEGATE ->
                (outcome.rule() == RuleName.R4B ? "teach it, then hand it to " : "learn it, then hand it to ") + who()
                        + freed() + ".";
            case DELEGATE -> "hand it to " + who() + freed() + ".";
            case OUTSOURCE_ALWAYS -> "give it to " + who() + ", whatever it costs" + freed() + ".";
            case ELIMINATE -> "stop doing it.";
            case AUTOMATE -> "let a machine do it.";
            case KEEP_FOR_NOW -> "keep it for now" + why() + ".";
        };
    }

    private String subject() {
        String name = s.inputs().subject().name();
        return name == null || name.isBlank() ? "This activity" : name;
    }

    private String who() {
        return choice.map(c -> c.target().words()).orElse("somebody");
    }

    private String freed() {
        Optional<Delegation> priced = choice.flatMap(Choice::priced);
        return priced.map(d -> " (" + money(d.terms().price().rate()) + " an hour, "
                        + Figures.shown(d.hoursFreed()).toPlainString() + " h a month freed"
                        + (d.benefit() == null ? "" : ", net " + money(d.benefit()) + " a month") + ")")
                .orElseGet(() -> choice.flatMap(c -> s.unpriced(c.target()))
                        .map(d -> " (" + Figures.shown(d.hoursFreed()).toPlainString() + " h a month freed)")
                        .orElse(""));
    }

    private String why() {
        return outcome.ruling().reasons().stream()
                .findFirst()
                .map(r -> switch (r) {
                    case NO_CHEAPER_PROVIDER ->
                        s.offers().isEmpty()
                                ? ": no price is known"
                                : ": nobody does it for less than your hours are worth";
                    case NO_USE_FOR_FREED_TIME -> ": the freed hours would not be used";
                    case HANDOVER_TOO_DEAR -> ": finding and training somebody would cost more than it brings";
                    case QUALITY_TOO_LOW -> ": nobody on offer does it well enough";
                    default -> "";
                })
                .orElse("");
    }

    private String money(BigDecimal amount) {
        String currency = s.inputs().owner().currency();
        return Figures.shown(amount).toPlainString() + (currency == null ? "" : " " + currency);
    }

    /** {@return why that target} */
    String placement(Choice c) {
        return c.target() == s.placement().preferred()
                ? s.placement().why()
                : "it costs less or pays more than " + s.placement().preferred().words();
    }

    /** {@return flags and reasons in words, then the price where it is shown but does not decide} */
    List<String> because(List<Flag> flags, List<Reason> reasons) {
        List<String> words = new ArrayList<>(
                Stream.concat(reasons.stream().map(Reason::text), flags.stream().map(Flag::text))
                        .toList());
        if (outcome.ruling().verdict() == Verdict.OUTSOURCE_ALWAYS) {
            choice.flatMap(Choice::priced)
                    .or(() -> s.considered().stream().min(Comparator.comparing(Delegation::spendPerMonth)))
                    .ifPresent(d -> words.add("With " + d.terms().target().words() + " it costs "
                            + money(d.spendPerMonth()) + " a month and " + money(d.oneOffCash()) + " once."));
        }
        return List.copyOf(words);
    }

    /** {@return what was taken for granted where nobody said} */
    List<String> assumptions() {
        List<String> words = new ArrayList<>();
        s.rates()
                .ifPresent(r -> words.add(Figures.shown(r.absorption().movePointRight(2), 0)
                                .toPlainString() + " % of the freed time will be used."));
        if (s.inputs().owner().hour().hoursPerYear() == null
                && s.inputs().owner().hour().income() != null) {
            words.add("You work " + s.parameters().value(Setting.HOURS_PER_YEAR).toPlainString() + " hours a year.");
        }
        if (s.inputs().assumed().contains(Assumed.INCOME)) {
            s.rates()
                    .ifPresent(r -> words.add("What your hour is worth is not stated: "
                            + money(Figures.or(r.hourlyValue(), r.freedHourValue())) + " is assumed."));
        }
        if (s.inputs().assumed().contains(Assumed.MARKET)) {
            s.inputs()
                    .market()
                    .forEach(o -> words.add("What " + o.target().words() + " costs an hour is not stated: "
                            + money(Figures.or(o.price().rate(), BigDecimal.ZERO)) + " is assumed."));
        }
        s.facts().known().forEach((name, fact) -> {
            if (fact.guessed()) {
                words.add(inferred(name, fact.value()));
            }
        });
        if (s.skill().isPresent() && !s.facts().knows(FactName.SKILL)) {
            words.add("Your skill follows from your time against a proficient one's.");
        }
        if (s.considered().size() == s.offers().size()
                && !s.offers().isEmpty()
                && s.offers().stream()
                        .noneMatch(d ->
                                s.placement().admissible().contains(d.terms().target()))) {
            Target target = s.placement().preferred();
            words.add("No offer is from " + target.words() + ", whom it takes: the others stand in as an estimate.");
        }
        s.inputs().market().stream()
                .filter(offer -> offer.calibration() != null)
                .forEach(offer -> words.add(calibrated(offer)));
        return List.copyOf(words);
    }

    /** "Hours per month 12 is inferred …", from the name and the value in their plain form. */
    private static String inferred(FactName name, Object value) {
        String spaced = name.json().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        String text = value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : String.valueOf(value);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1) + " " + text
                + (name == FactName.AREA
                        ? " is inferred from the activity's name."
                        : " is inferred from the activity's name and area.");
    }

    private static String calibrated(Offer offer) {
        return "Measured in your own engagements (calibration " + offer.calibration() + "): "
                + offer.target().words() + " takes "
                + offer.work().timeRatio().stripTrailingZeros().toPlainString()
                + " hours for one of yours, you keep "
                + Figures.shown(offer.work().oversight().movePointRight(2), 0).toPlainString()
                + " % of the hours, and the handover takes " + offer.hiring().rampMonths() + " months.";
    }

    /** {@return the stages, in order} */
    List<Answer.Stage> path() {
        Answer.Stage learn = new Answer.Stage("LEARN", "Learn it until you can judge it.");
        Answer.Stage teach = new Answer.Stage("TEACH", "Teach it by showing how.");
        Answer.Stage handOver = new Answer.Stage("DELEGATE", "Hand it to " + who() + ".");
        boolean teaches = s.facts().atLeast(FactName.MASTERY, 4);
        return switch (outcome.ruling().verdict()) {
            case LEARN -> List.of(learn);
            case MASTER -> List.of(new Answer.Stage("MASTER", "Keep doing it and get even better."));
            case MASTER_THEN_DELEGATE ->
                outcome.rule() == RuleName.R4B ? List.of(teach, handOver) : List.of(learn, teach, handOver);
            case DELEGATE -> teaches ? List.of(teach, handOver) : List.of(handOver);
            case OUTSOURCE_ALWAYS -> List.of(handOver);
            case NEEDS_INPUT, ELIMINATE, AUTOMATE, KEEP_FOR_NOW -> List.of();
        };
    }
}
