package dev.handover.classification.picture;

import dev.handover.classification.decision.snapshot.PrintingDecisions.PrintSnapshot;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.TeachPlan;
import dev.handover.classification.picture.drawing.Amounts;
import dev.handover.classification.picture.drawing.Lettering;
import dev.handover.classification.picture.drawing.VerdictLook;
import dev.handover.classification.picture.drawing.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decision in the words and figures of its page. No member is null: what does not apply is empty.
 *
 * @param heading what it is about
 * @param advice what to do
 * @param grounds what speaks for it
 * @param money what it costs and brings
 * @param sureness how sure it is
 * @param outlook what could change it
 * @param course how to go about it
 * @param source what it was made from
 */
record DecisionText(
        Heading heading,
        Advice advice,
        Grounds grounds,
        Money money,
        Sureness sureness,
        Outlook outlook,
        Course course,
        Source source) {

    /** What it is about. */
    record Heading(String name, String state, String date, String note) {}

    /**
     * What to do.
     *
     * @param verdict in a few words
     * @param quote the method's sentence behind it
     * @param map where it stands, as SVG
     */
    record Advice(String verdict, String tone, String sentence, String quote, String map) {}

    /**
     * What speaks for it.
     *
     * @param figures the few that matter most
     * @param because reasons and warnings
     */
    record Grounds(List<Row> figures, List<String> because, List<String> assumptions) {}

    /**
     * What it costs and brings.
     *
     * @param targets the table of who could do it
     * @param moneyOf whose the formulas are
     * @param formulas with numbers
     */
    record Money(TargetTable targets, String moneyOf, List<MoneyRow> formulas) {}

    /**
     * What could change it.
     *
     * @param flips nearest first
     * @param moreFlips how many more there are
     */
    record Outlook(List<FlipRow> flips, int moreFlips, List<Row> rules, QuestionText question) {}

    /** How to go about it. */
    record Course(List<Answer.Stage> path, List<StepText> teaching, String teachingHours) {}

    /** What it was made from. */
    record Source(List<FactRow> facts, String policy, String policyHash, String inputsHash) {}

    /** A name and what stands beside it. */
    record Row(String name, String value) {}

    /** A figure with its formula in letters and in numbers. */
    record MoneyRow(String name, String formula, String numbers, String value) {}

    /** A fact that would change the verdict. */
    record FlipRow(String fact, String from, String to, String verdict) {}

    /** A fact with its source. */
    record FactRow(String name, String value, String source) {}

    /** A step of teaching. */
    record StepText(String name, String text, String hours) {}

    /** The question that matters most; empty when there is none. */
    record QuestionText(String question, List<String> steps) {}

    private static final int MOST_FLIPS = 8;
    private static final int LONGEST_NAME = 160;

    static DecisionText of(PrintSnapshot d) {
        Answer a = d.answer();
        VerdictLook look = VerdictLook.of(a.verdict());
        String quote = a.rule().sentence();
        String name = Lettering.line(d.name());
        Target whose = TargetTable.shownTarget(a);
        return new DecisionText(
                new Heading(
                        name.codePointCount(0, name.length()) > LONGEST_NAME
                                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
                                : name,
                        state(d),
                        Words.day(d.standing().madeAt()),
                        Optional.ofNullable(d.standing().note()).orElse("")),
                new Advice(
                        look.words(),
                        Words.token(a.verdict()),
                        advice(a.ruling().sentence(), d.name(), quote),
                        quote,
                        map(d)),
                new Grounds(
                        figures(d), a.explanation().because(), a.explanation().assumptions()),
                new Money(
                        TargetTable.of(a, d.currency()),
                        whose == null ? "" : whose.words(),
                        d.formulas().stream()
                                .filter(f -> f.target() == null || f.target() == whose)
                                .map(f -> new MoneyRow(
                                        Words.capital(f.name()), f.formula(), f.numbers(), Amounts.plain(f.value())))
                                .toList()),
                Sureness.of(d.confidence()),
                outlook(a),
                course(a),
                new Source(
                        facts(d),
                        a.provenance().policyVersion(),
                        a.provenance().policyHash(),
                        a.provenance().inputsHash()));
    }

    private static Outlook outlook(Answer a) {
        List<Answer.Flip> flips = a.explanation().flips();
        return new Outlook(
                flips.stream().limit(MOST_FLIPS).map(DecisionText::flip).toList(),
                Math.max(0, flips.size() - MOST_FLIPS),
                a.explanation().rulesNotHit().stream()
                        .map(r -> new Row(r.rule().written(), Words.capital(r.failing())))
                        .toList(),
                question(a));
    }

    private static Course course(Answer a) {
        TeachPlan plan = a.handover().teachPlan();
        return new Course(a.path(), teaching(plan), plan == null ? "" : Amounts.plain(plan.hours()));
    }

    /** The sentence without the name before it and the quotation after it, which stand on the page by themselves. */
    private static String advice(String sentence, String name, String quote) {
        String advice = sentence.endsWith(quote)
                ? sentence.substring(0, sentence.length() - quote.length()).strip()
                : sentence;
        return Words.capital(advice.startsWith(name + ": ") ? advice.substring(name.length() + 2) : advice);
    }

    private static String state(PrintSnapshot d) {
        return switch (d.standing().status()) {
            case "ACCEPTED" -> "Accepted on " + Words.day(d.standing().changedAt());
            case "DECLINED" -> "Declined on " + Words.day(d.standing().changedAt());
            case "WITHDRAWN" -> "Withdrawn on " + Words.day(d.standing().changedAt());
            default -> "Not answered yet";
        };
    }

    private static String map(PrintSnapshot d) {
        Answer a = d.answer();
        Optional<Integer> skill = d.known()
                .facts()
                .whole(FactName.SKILL)
                .or(() -> Optional.ofNullable(a.assessment().inferred().skill()));
        return a.assessment().strategicScore() == null || skill.isEmpty()
                ? ""
                : Locator.draw(a.assessment().strategicScore().value(), skill.get(), a.verdict());
    }

    private static List<Row> figures(PrintSnapshot d) {
        Answer a = d.answer();
        List<Row> rows = new ArrayList<>();
        d.known()
                .facts()
                .decimal(FactName.HOURS_PER_MONTH)
                .ifPresent(h -> rows.add(new Row("Takes a month", hours(h))));
        add(
                rows,
                "Freed a month",
                a.deal().hoursFreedPerMonth() == null ? null : hours(a.deal().hoursFreedPerMonth()));
        add(rows, "Net gain a month", money(a.deal().benefitPerMonth(), d));
        add(rows, "Offer an hour, first", money(a.deal().openingOffer(), d));
        add(rows, "Never pay above", money(a.deal().rateCap(), d));
        add(
                rows,
                "How much to let go",
                a.handover().delegationLevel() == null
                        ? null
                        : Words.level(a.handover().delegationLevel()));
        add(rows, "Look again in", a.reviewInDays() == null ? null : a.reviewInDays() + " days");
        if (a.assessment().rates() != null && a.target() == null) {
            add(rows, "A freed hour is worth", money(a.assessment().rates().freedHourValue(), d));
        }
        return rows;
    }

    private static void add(List<Row> rows, String name, String value) {
        if (value != null) {
            rows.add(new Row(name, value));
        }
    }

    private static String money(BigDecimal amount, PrintSnapshot d) {
        return amount == null ? null : Amounts.money(amount, d.currency());
    }

    private static String hours(BigDecimal hours) {
        return Amounts.plain(hours) + " h";
    }

    private static FlipRow flip(Answer.Flip flip) {
        String fact = switch (flip.fact()) {
            case "rate" ->
                "Rate an hour"
                        + (flip.target() == null ? "" : " of " + flip.target().words());
            case "nextBestUse" -> "What your hour earns elsewhere";
            default -> Words.label(flip.fact());
        };
        return new FlipRow(
                fact,
                Words.value(flip.from()),
                Words.value(flip.to()),
                VerdictLook.of(flip.verdict()).words());
    }

    private static List<StepText> teaching(TeachPlan plan) {
        return plan == null
                ? List.of()
                : plan.steps().stream()
                        .map(s -> new StepText(s.name(), s.text(), Amounts.plain(s.hours())))
                        .toList();
    }

    private static QuestionText question(Answer a) {
        Answer.Question question = a.explanation().nextBestQuestion();
        return question == null
                ? new QuestionText("", List.of())
                : new QuestionText(
                        question.question(),
                        question.scale().stream()
                                .map(s -> Words.value(s.value()) + ": " + s.text())
                                .toList());
    }

    private static List<FactRow> facts(PrintSnapshot d) {
        List<FactRow> rows = new ArrayList<>();
        d.known().facts().known().forEach((name, fact) -> {
            Optional<Fact> now =
                    d.known().factsNow().fact(name).filter(known -> Words.same(known.value(), fact.value()));
            rows.add(
                    new FactRow(Words.label(name.json()), Words.anchored(name, fact.value()), Words.source(fact, now)));
        });
        return rows;
    }
}
