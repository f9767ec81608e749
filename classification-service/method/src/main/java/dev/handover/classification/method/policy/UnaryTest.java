package dev.handover.classification.method.policy;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A test of one variable in a strict subset of the unary tests of DMN's S-FEEL: {@code -} (no condition), constants
 * {@code "SALES","MARKETING"}, {@code true}, numbers, {@code < <= > >=} with an endpoint, intervals {@code [a..b]
 * (a..b) [a..b) ]a..b[}, and any of these separated by commas. An endpoint is a decimal or the name of a policy's
 * parameter. Unknown satisfies no test.
 */
public final class UnaryTest {

    /** Longest text taken. */
    public static final int MAX_LENGTH = 500;

    /** One end of an interval: a number, or a parameter that stands for one; both null is no end. */
    record Endpoint(BigDecimal number, Setting setting, boolean in) {

        static final Endpoint NONE = new Endpoint(null, null, false);

        private BigDecimal resolved(Function<Setting, BigDecimal> values) {
            return setting == null ? number : values.apply(setting);
        }
    }

    /** A union's part. */
    record Span(Endpoint low, Endpoint high) {}

    private final Variable variable;
    private final long constants;
    private final List<Span> spans;

    UnaryTest(Variable variable, long constants, List<Span> spans) {
        this.variable = variable;
        this.constants = constants;
        this.spans = List.copyOf(spans);
    }

    /**
     * Reads a test.
     *
     * @param text the test, at most {@value #MAX_LENGTH} characters
     * @param variable what it is a test of: its kind says what may be written
     * @return the test; null for {@code -}, which is no condition
     * @throws BadTest when it is none
     */
    public static UnaryTest parse(String text, Variable variable) throws BadTest {
        if (text == null) {
            throw new BadTest("must be a test, - for none", 0);
        }
        return new UnaryTestReader(text, variable).read();
    }

    /** {@return the values that satisfy the test when the parameters have these values} */
    public Extent resolved(Function<Setting, BigDecimal> values) {
        if (spans.isEmpty()) {
            return Extent.of(variable.domain().constants(), constants);
        }
        List<Extent.Interval> intervals = new ArrayList<>();
        for (Span span : spans) {
            intervals.add(new Extent.Interval(
                    span.low().resolved(values),
                    span.low().in(),
                    span.high().resolved(values),
                    span.high().in()));
        }
        return Extent.of(intervals);
    }

    /** A text that is no unary test of its variable. */
    public static final class BadTest extends Exception {

        private static final long serialVersionUID = 1L;

        BadTest(String rule, int at) {
            super(rule + " (at character " + (at + 1) + ")", null, false, false);
        }
    }
}
