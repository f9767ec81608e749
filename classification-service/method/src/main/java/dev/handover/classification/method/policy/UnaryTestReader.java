package dev.handover.classification.method.policy;

import dev.handover.classification.method.domain.VariableKind;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.UnaryTest.BadTest;
import dev.handover.classification.method.policy.UnaryTest.Endpoint;
import dev.handover.classification.method.policy.UnaryTest.Span;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a unary test from left to right, looking at most one character ahead. */
final class UnaryTestReader {

    private static final int MAX_DIGITS = 30;
    private static final int MAX_DECIMALS = 12;

    private final String text;
    private final Variable variable;
    private final List<Span> spans = new ArrayList<>();
    private long constants;
    private int at;

    UnaryTestReader(String text, Variable variable) {
        this.text = text;
        this.variable = variable;
    }

    UnaryTest read() throws BadTest {
        if (text.length() > UnaryTest.MAX_LENGTH) {
            throw new BadTest("must have at most " + UnaryTest.MAX_LENGTH + " characters", UnaryTest.MAX_LENGTH);
        } else if (text.strip().equals("-")) {
            return null;
        }
        do {
            skipBlanks();
            part();
            skipBlanks();
        } while (taken(','));
        if (at < text.length()) {
            throw new BadTest("must end here or go on with a comma", at);
        }
        return new UnaryTest(variable, constants, spans);
    }

    private void part() throws BadTest {
        int start = at;
        switch (variable.kind()) {
            case NUMBER -> spans.add(span());
            case FLAG -> constants |= 1L << constant(word(), start);
            case CHOICE -> constants |= 1L << constant(quoted(), start);
        }
    }

    private int constant(String name, int start) throws BadTest {
        int index = variable.domain().constants().indexOf(name);
        if (index < 0) {
            String quote = variable.kind() == VariableKind.CHOICE ? "\"" : "";
            String all = String.join(quote + ", " + quote, variable.domain().constants());
            throw new BadTest("must be one of " + quote + all + quote, start);
        }
        return index;
    }

    private String quoted() throws BadTest {
        if (!taken('"')) {
            throw new BadTest("must be a constant in double quotes", at);
        }
        int end = text.indexOf('"', at);
        if (end < 0) {
            throw new BadTest("must close the double quote", text.length());
        }
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    private Span span() throws BadTest {
        int start = at;
        char c = peek();
        if (c == '<' || c == '>') {
            at++;
            boolean in = taken('=');
            skipBlanks();
            Endpoint end = endpoint(in);
            return c == '<' ? new Span(Endpoint.NONE, end) : new Span(end, Endpoint.NONE);
        } else if (c == '[' || c == '(' || c == ']') {
            at++;
            return interval(c == '[');
        } else if (isLetter(c)) {
            throw new BadTest("must compare with a parameter by <, <=, >, >= or an interval", start);
        }
        Endpoint number = endpoint(true);
        return new Span(number, number);
    }

    private Span interval(boolean lowIn) throws BadTest {
        skipBlanks();
        Endpoint low = endpoint(lowIn);
        skipBlanks();
        if (!text.startsWith("..", at)) {
            throw new BadTest("must have .. between the ends of an interval", at);
        }
        at += 2;
        skipBlanks();
        Endpoint high = endpoint(true);
        skipBlanks();
        boolean highIn = taken(']');
        if (!highIn && !taken(')') && !taken('[')) {
            throw new BadTest("must close the interval by ], ) or [", at);
        }
        return new Span(low, new Endpoint(high.number(), high.setting(), highIn));
    }

    private Endpoint endpoint(boolean in) throws BadTest {
        if (isLetter(peek())) {
            int start = at;
            String name = word();
            for (Setting setting : Setting.values()) {
                if (setting.json().equals(name) && !setting.isSwitch()) {
                    return new Endpoint(null, setting, in);
                }
            }
            throw new BadTest("must name a parameter of the policy that is a number", start);
        }
        return new Endpoint(number(), null, in);
    }

    private BigDecimal number() throws BadTest {
        int start = at;
        taken('-');
        int digits = digits();
        int decimals = 0;
        // Two dots belong to an interval.
        if (digits > 0 && peek() == '.' && !text.startsWith("..", at)) {
            at++;
            decimals = digits();
            if (decimals == 0) {
                throw new BadTest("must have digits after the decimal point", at);
            }
        }
        if (digits == 0) {
            throw new BadTest("must be a number, a comparison or an interval", start);
        } else if (digits > MAX_DIGITS || decimals > MAX_DECIMALS) {
            throw new BadTest("must have at most 30 digits and 12 decimals", start);
        }
        return new BigDecimal(text.substring(start, at));
    }

    private int digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at - start;
    }

    private String word() {
        int start = at;
        while (isLetter(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean taken(char c) {
        boolean there = peek() == c;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (peek() == ' ') {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
