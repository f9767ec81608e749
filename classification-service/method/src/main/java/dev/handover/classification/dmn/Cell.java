package dev.handover.classification.dmn;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.domain.Extent.Interval;
import dev.handover.classification.method.domain.VariableKind;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.UnaryTest;
import dev.handover.classification.method.policy.UnaryTest.BadTest;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of the table: a unary test written in one way only, all numbers resolved, with a note of how the policy
 * writes it where that differs: {@code <= quickLearnHours; quickLearnHours = 20}. The note lets a table that comes back
 * unchanged be read as it was; a cell that somebody edited no longer agrees with its note, and then the cell counts.
 *
 * @param text the test
 * @param note how the policy writes it, with the parameters it names; null when no different
 */
record Cell(String text, String note) {

    static final Cell ANY = new Cell("-", null);

    private static final String SEPARATOR = "; ";
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");
    private static final Pattern VALUE = Pattern.compile("([A-Za-z]{1,60}) = (-?[0-9]{1,30}(?:\\.[0-9]{1,12})?)");

    /** {@return the cell of a test as a policy writes it} */
    static Cell of(String test, Variable variable, Extent extent, Function<Setting, BigDecimal> values) {
        String text = written(extent, variable);
        if (text.equals(test)) {
            return new Cell(text, null);
        }
        StringBuilder note = new StringBuilder(test);
        if (variable.kind() == VariableKind.NUMBER) {
            Matcher names = NAME.matcher(test);
            while (names.find()) {
                Setting.named(names.group())
                        .ifPresent(s -> note.append(SEPARATOR)
                                .append(s.json())
                                .append(" = ")
                                .append(plain(values.apply(s))));
            }
        }
        return new Cell(text, note.toString());
    }

    /** {@return the cell of a test that no policy wrote} */
    static Cell of(Extent extent, Variable variable) {
        return new Cell(written(extent, variable), null);
    }

    /**
     * Reads the cell back.
     *
     * @return the test as the policy wrote it, or else the cell's own text
     * @throws BadTest when the text is no test of the variable
     */
    String test(Variable variable) throws BadTest {
        UnaryTest.parse(text, variable);
        return note == null ? text : original(variable).orElse(text);
    }

    private Optional<String> original(Variable variable) {
        String[] parts = note.split(SEPARATOR, -1);
        Map<Setting, BigDecimal> values = new EnumMap<>(Setting.class);
        for (int i = 1; i < parts.length; i++) {
            Matcher value = VALUE.matcher(parts[i]);
            Optional<Setting> setting = value.matches() ? Setting.named(value.group(1)) : Optional.empty();
            if (setting.isEmpty()) {
                return Optional.empty();
            }
            values.put(setting.get(), new BigDecimal(value.group(2)));
        }
        try {
            UnaryTest test = UnaryTest.parse(parts[0], variable);
            // A parameter that the note does not give a value has none: the note is not ours.
            boolean agrees = test != null
                    && written(test.resolved(s -> values.getOrDefault(s, s.max().add(BigDecimal.ONE))), variable)
                            .equals(text);
            return agrees ? Optional.of(parts[0]) : Optional.empty();
        } catch (BadTest notOurs) {
            return Optional.empty();
        }
    }

    private static String written(Extent extent, Variable variable) {
        List<String> parts = new ArrayList<>();
        if (variable.kind() == VariableKind.NUMBER) {
            extent.intervals().forEach(interval -> parts.add(written(interval)));
        } else {
            String quote = variable.kind() == VariableKind.CHOICE ? "\"" : "";
            List<String> constants = variable.domain().constants();
            for (int i = 0; i < constants.size(); i++) {
                if (extent.has(i)) {
                    parts.add(quote + constants.get(i) + quote);
                }
            }
        }
        return String.join(",", parts);
    }

    private static String written(Interval interval) {
        BigDecimal low = interval.low();
        BigDecimal high = interval.high();
        if (low == null) {
            return (interval.highIn() ? "<= " : "< ") + plain(high);
        } else if (high == null) {
            return (interval.lowIn() ? ">= " : "> ") + plain(low);
        } else if (low.compareTo(high) == 0 && interval.lowIn() && interval.highIn()) {
            return plain(low);
        }
        return (interval.lowIn() ? "[" : "(") + plain(low) + ".." + plain(high) + (interval.highIn() ? "]" : ")");
    }

    static String plain(BigDecimal number) {
        // 0E+3 strips to 0 and 1E+2 is written 100.
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
