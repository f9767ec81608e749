package dev.handover.classification.predicate;

import dev.cel.common.CelIssue;
import dev.handover.classification.predicate.PredicateRefused.Fault;
import java.util.Collection;
import java.util.List;

/**
 * Puts what the compiler found into plain words. Its own words repeat parts of the text and change with its versions;
 * only the names of types are taken over.
 */
final class Wording {

    static final String UNREADABLE = "must be an expression of CEL";

    private static final String APPLIED_TO = "applied to '(";

    private Wording() {}

    static List<Fault> of(Collection<CelIssue> issues) {
        return issues.stream().map(Wording::fault).distinct().toList();
    }

    private static Fault fault(CelIssue issue) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        return new Fault(line, column, rule(issue.getMessage()));
    }

    private static String rule(String message) {
        if (message.startsWith("undeclared reference")) {
            return "must be a name or a function that predicates know";
        } else if (message.startsWith("found no matching overload")) {
            return "must put together what goes together" + types(message);
        } else if (message.startsWith("expected type 'bool'")) {
            return "must be true or false as a whole";
        } else if (message.startsWith("known()")) {
            return "must give known() one name";
        } else if (message.contains("code point size exceeds")) {
            return "must have at most " + Language.LENGTH + " characters";
        } else if (message.contains("recursion limit")) {
            return "must be nested less deeply";
        } else if (message.contains("node limit")) {
            return "must have at most " + Language.NODES + " parts";
        } else if (message.startsWith("expected type")) {
            return "must have one type throughout the list";
        }
        return UNREADABLE;
    }

    private static String types(String message) {
        int from = message.indexOf(APPLIED_TO);
        int until = message.indexOf(")'", from);
        if (from < 0 || until < 0) {
            return "";
        }
        String types = message.substring(from + APPLIED_TO.length(), until);
        boolean mixed = types.contains("int") && types.contains("double");
        return ", not " + types + (mixed ? ": write 2.0 for 2, or double(name)" : "");
    }
}
