package dev.handover.classification.method.confidence;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the answers to one question could be.
 *
 * @param name the fact asked for, or "income" or "rate"
 * @param guessed whether a guess stands in for the answer today: it is then held as it is on the other side
 * @param oneIn in how many answers one is tried: 1 tries every answer, more where the unknown already reads as what is
 *     ordinary and only the exception changes anything
 * @param answers the situations that the answers make of one
 */
record Resolution(String name, boolean guessed, int oneIn, List<UnaryOperator<Situation>> answers) {

    /**
     * The share of answers that change the verdict, each tried in draws of its own: whole rounds of all answers only,
     * so that each weighs the same.
     *
     * @param most how many draws to use at most
     */
    BigDecimal changes(Sample sample, int most) {
        int cycle = oneIn == 1 ? answers.size() : oneIn;
        int tries = most - most % cycle;
        int changed = 0;
        for (int n = 0; n < tries; n++) {
            if (n % oneIn == 0 && changes(sample, n, answers.get((n / oneIn) % answers.size()))) {
                changed++;
            }
        }
        return tries == 0 ? BigDecimal.ZERO : Figures.divide(BigDecimal.valueOf(changed), BigDecimal.valueOf(tries));
    }

    private boolean changes(Sample sample, int n, UnaryOperator<Situation> answer) {
        Sample.Drawn before = guessed ? sample.holding(name, n) : sample.at(n);
        return Rules.verdict(answer.apply(before.situation()), sample.policy().rules()) != before.verdict();
    }
}
