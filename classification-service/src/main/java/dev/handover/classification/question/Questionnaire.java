package dev.handover.classification.question;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.confidence.Completeness;
import dev.handover.classification.method.confidence.Questions;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which facts are asked for, what for, and in which order. */
final class Questionnaire {

    /** What is counted, never asked. */
    private static final String TARGETS =
            list(Stream.of(Target.values()).map(Target::noun).toList());

    private static final Set<FactName> COUNTED = EnumSet.of(FactName.OBSERVED_DAYS, FactName.ACCEPTED_DELIVERIES);

    /**
     * A fact to ask for.
     *
     * @param fact which
     * @param importance the share of its answers that would change the decision, 0 to 1; 1 where nothing can be decided
     *     without it
     */
    record Ranked(FactName fact, BigDecimal importance) {}

    private Questionnaire() {}

    /** {@return every fact that a person can be asked for, in the order of {@link FactName}} */
    static Set<FactName> facts() {
        return EnumSet.complementOf(EnumSet.copyOf(COUNTED));
    }

    /** {@return whether a fact is known well enough not to be asked for: measured or stated} */
    static boolean isAnswered(Facts facts, FactName name) {
        Optional<FactSource> source = facts.fact(name).map(Fact::source);
        return source.filter(s -> s == FactSource.MEASURED || s == FactSource.STATED)
                .isPresent();
    }

    /**
     * {@return what is unknown or only supposed: first what would change the decision, the most often first, then the rest
     * by its weight in completeness, ties in the order of {@link FactName}}
     */
    static List<Ranked> ranked(Inputs inputs, Policy policy) {
        Map<FactName, BigDecimal> changes = new EnumMap<>(FactName.class);
        List<FactName> order = new ArrayList<>();
        for (Questions.Ranked question : Questions.ranked(inputs, policy)) {
            question.fact().ifPresent(fact -> {
                order.add(fact);
                changes.put(fact, question.changes() == null ? BigDecimal.ONE : Figures.shown(question.changes()));
            });
        }
        facts().stream()
                .filter(fact -> !changes.containsKey(fact))
                .sorted(Comparator.comparing((FactName fact) -> Completeness.weight(fact.json(), policy.parameters()))
                        .reversed())
                .forEach(order::add);
        return order.stream()
                .filter(fact -> facts().contains(fact))
                .filter(fact -> !isAnswered(inputs.subject().facts(), fact))
                .map(fact -> new Ranked(fact, changes.getOrDefault(fact, BigDecimal.ZERO)))
                .toList();
    }

    /** {@return what the method does with a fact, in one sentence} */
    static String purpose(FactName fact) {
        return switch (fact) {
            case AREA -> "Sales and marketing are locked until you master them; the area also prices the work.";
            case HOURS_PER_MONTH -> "Every figure is counted by the hours it would free.";
            case OCCURRENCES_PER_MONTH -> "What occurs rarely is neither worth learning nor a post of its own.";
            case GROWTH -> "What moves the business forward is mastered, what keeps it cruising is handed over.";
            case VALUE_SHARE, TIME_SHARE -> "Much value for little time makes an activity strategic.";
            case CUSTOMER_VALUE, INIMITABILITY, REACH -> "What passes all three tests is the core of the business.";
            case SKILL -> "Who is good at it keeps or teaches it; who is not hands it over or learns it.";
            case OWN_TIME, PROFICIENT_TIME -> "Your time against a proficient person's shows your skill.";
            case MASTERY -> "Only what is mastered can be judged and taught, and unlocks sales and marketing.";
            case WILL_BECOME_GOOD -> "What you are not good at and never will be is always outsourced.";
            case LEARN_HOURS, LEARN_COST, LEARNING_RATE, UNITS_DONE -> "They weigh learning it against paying for it.";
            case ENJOYMENT -> "It breaks ties, and says when mastered work may go.";
            case SPECIFICITY, CODIFIABILITY -> "They decide between " + TARGETS + ".";
            case UNCERTAINTY, ERROR_COST -> "They decide how much you let go at first.";
            case DEPENDENCY_RISK -> "Where depending on others hurts, learning wins.";
            case CONFIDENTIALITY, ONSITE, LICENCE -> "They can demand an employee.";
            case JOB_ZONE ->
                "What needs much preparation is no work for "
                        + Target.of(Target.Form.POST).words() + ".";
            case MUST_BE_OWNER -> "What must be you is mastered or learnt, whatever the price.";
            case NECESSARY -> "What is not necessary is dropped.";
            case HAS_SOP -> "A written procedure halves the training.";
            case SUPPORT -> "Clerical support inside a locked area may be let go where the policy allows it.";
            case CONTROL_HOW_AND_WHEN -> "Who is controlled like an employee is one before the law.";
            case AUTOMATION_COST, AUTOMATION_QUALITY, AUTOMATION_SET_UP, AUTOMATION_ERROR_COST ->
                "What a machine does well and cheaper, all costs counted, is automated.";
            case PRICE_PAID_PER_MONTH -> "What you pay today is what learning it would save.";
            case OBSERVED_DAYS, ACCEPTED_DELIVERIES -> "It is counted.";
        };
    }

    /** {@return "a, b and c"} */
    private static String list(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
