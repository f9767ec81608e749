package dev.handover.classification.dmn;

import dev.handover.classification.method.policy.UnaryTest.BadTest;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Qualification;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Variable;
import dev.handover.classification.method.rule.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A rule of a file before it is a row.
 *
 * @param cells its tests
 * @param says its outputs, as literals
 * @param rationale its description, or null
 * @param number its place among the rules, from 1
 */
record TableRow(Map<Variable, Cell> cells, Map<Output, String> says, String rationale, int number) {

    /** A text without quotes or escapes in it: all that these outputs can be. */
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9 ,._-]{0,1000})\"");

    /**
     * Reads it.
     *
     * @param refuse is told what each part must be that is not
     * @return the row; incomplete where something was refused
     */
    RuleRow read(Consumer<String> refuse) {
        Map<String, String> when = new TreeMap<>();
        cells.forEach((variable, cell) -> {
            try {
                String test = cell.test(variable);
                if (!cell.text().equals(Cell.ANY.text())) {
                    when.put(variable.json(), test);
                }
            } catch (BadTest bad) {
                refuse.accept(variable.json() + " " + bad.getMessage());
            }
        });
        String row = literal(Output.ROW, refuse);
        List<Qualification> offers = list(Output.OFFERS, Qualification.values(), Enum::name, refuse);
        return new RuleRow(
                row.isEmpty() ? "row-" + number : row,
                one(list(Output.RULE, RuleName.values(), RuleName::written, refuse), Output.RULE, refuse),
                when,
                null,
                one(list(Output.VERDICT, Verdict.values(), Enum::name, refuse), Output.VERDICT, refuse),
                list(Output.FLAGS, Flag.values(), Enum::name, refuse),
                list(Output.REASONS, Reason.values(), Enum::name, refuse),
                offers.isEmpty() ? null : one(offers, Output.OFFERS, refuse),
                rationale);
    }

    private String literal(Output output, Consumer<String> refuse) {
        String text = says.getOrDefault(output, "-");
        if (text.equals("-")) {
            return "";
        }
        var literal = LITERAL.matcher(text);
        if (literal.matches()) {
            return literal.group(1).strip();
        }
        refuse.accept(output.written() + " must be a plain text in double quotes");
        return "";
    }

    private <E> List<E> list(Output output, E[] all, Function<E, String> name, Consumer<String> refuse) {
        String text = literal(output, refuse);
        List<E> found = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Arrays.stream(all)
                    .filter(one -> name.apply(one).equals(part.strip()))
                    .findFirst()
                    .ifPresentOrElse(
                            found::add,
                            () -> refuse.accept(output.written() + " must be of "
                                    + Arrays.stream(all).map(name).toList()));
        }
        return found;
    }

    private static <E> E one(List<E> found, Output output, Consumer<String> refuse) {
        if (found.size() != 1) {
            refuse.accept(output.written() + " must be exactly one");
            return null;
        }
        return found.get(0);
    }
}
