package dev.handover.classification.method.rule;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One condition of a rule, in words.
 *
 * @param text what must hold
 * @param holds whether it does
 * @param actual what is found instead
 */
record Condition(String text, Predicate<Situation> holds, Function<Situation, String> actual) {

    /** {@return "text: actual", for a rule that was not hit} */
    String failing(Situation s) {
        return text + ": " + actual.apply(s);
    }
}
