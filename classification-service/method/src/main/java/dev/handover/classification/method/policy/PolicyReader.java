package dev.handover.classification.method.policy;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.PolicyRefused.Violation;
import dev.handover.classification.method.rule.Guard;
import dev.handover.classification.method.rule.Protection;
import dev.handover.classification.method.rule.Row;
import dev.handover.classification.method.rule.RowPredicate;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.RuleSet;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a document and makes it ready to decide; names every rule it breaks, not only the first. */
final class PolicyReader {

    static final int MAX_ROWS = 200;
    static final int MAX_TESTS = 20;
    private static final int MAX_REASONS = 20;
    private static final int MAX_NAME = 60;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_PREDICATE = 2000;
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,59}");

    private final PolicyDocument document;
    private final PredicateCompiler compiler;
    private final Map<Setting, BigDecimal> given = new EnumMap<>(Setting.class);
    private final List<Violation> violations = new ArrayList<>();

    PolicyReader(PolicyDocument document, PredicateCompiler compiler) {
        this.document = document;
        this.compiler = compiler;
    }

    Policy read() {
        if (document.version() == null
                || document.version().isBlank()
                || document.version().length() > MAX_NAME) {
            refuse("/version", "must be a name of at most " + MAX_NAME + " characters", document.version());
        }
        List<Parameter> parameters = parameters();
        Parameters numbers = Parameters.of(given);
        List<Row> rows = rows(numbers);
        if (!violations.isEmpty()) {
            throw new PolicyRefused(violations);
        }
        PolicyDocument complete = new PolicyDocument(document.version(), parameters, document.rules());
        RuleSet ruleSet = new RuleSet(rows, guards(numbers), StandardRules.FALLBACK);
        return new Policy(complete, compiler, numbers, ruleSet);
    }

    /** The protected rows under these parameters. */
    private static List<Guard> guards(Parameters numbers) {
        List<Guard> guards = new ArrayList<>();
        for (Protection protection : StandardRules.GUARDS) {
            RuleRow row = protection.row();
            guards.add(new Guard(protection, new Row(row, standardTests(row, numbers), null)));
        }
        return guards;
    }

    /** The tests of a row of the method's own. */
    static Map<Variable, Extent> standardTests(RuleRow row, Parameters numbers) {
        Map<Variable, Extent> tests = new EnumMap<>(Variable.class);
        row.when().forEach((name, text) -> {
            Variable variable = Variable.named(name).orElseThrow();
            try {
                tests.put(variable, UnaryTest.parse(text, variable).resolved(numbers::value));
            } catch (UnaryTest.BadTest impossible) {
                throw new IllegalStateException("the method's own rows are tests", impossible);
            }
        });
        return tests;
    }

    /** Every parameter in the order of the settings, those of the document with what they leave out filled in. */
    private List<Parameter> parameters() {
        Map<Setting, Parameter> explained = new EnumMap<>(Setting.class);
        for (int i = 0; i < document.parameters().size(); i++) {
            String at = "/parameters/" + i;
            Parameter p = document.parameters().get(i);
            Setting setting = p == null ? null : Setting.named(p.name()).orElse(null);
            if (setting == null) {
                refuse(at + "/name", "must name a parameter of the method", p == null ? null : p.name());
            } else if (explained.containsKey(setting)) {
                refuse(at + "/name", "must be the only parameter of its name", p.name());
            } else {
                explained.put(setting, checked(p, setting, at));
            }
        }
        List<Parameter> all = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Parameter p = explained.get(setting);
            all.add(p == null ? Parameter.of(setting, setting.standard()) : p);
        }
        return all;
    }

    private Parameter checked(Parameter p, Setting setting, String at) {
        String refusal = setting.refusal(p.value());
        if (refusal != null) {
            refuse(at + "/value", refusal, p.value());
        } else {
            given.put(setting, p.value());
        }
        Parameter standard = Parameter.of(setting, p.value());
        if (p.unit() != null && !p.unit().equals(standard.unit())) {
            refuse(at + "/unit", "must be " + standard.unit() + " or left out", p.unit());
        }
        same(p.min(), standard.min(), at + "/min");
        same(p.max(), standard.max(), at + "/max");
        return new Parameter(
                standard.name(),
                p.value(),
                standard.unit(),
                standard.min(),
                standard.max(),
                text(p.source(), standard.source(), at + "/source"),
                text(p.rationale(), standard.rationale(), at + "/rationale"));
    }

    private void same(BigDecimal given, BigDecimal bound, String at) {
        if (given != null && given.compareTo(bound) != 0) {
            refuse(at, "must be " + bound.toPlainString() + " or left out", given);
        }
    }

    private String text(String given, String standard, String at) {
        if (given != null && given.length() > MAX_TEXT) {
            refuse(at, "must have at most " + MAX_TEXT + " characters", given);
        }
        return given == null ? standard : given;
    }

    private List<Row> rows(Parameters numbers) {
        List<RuleRow> rules = document.rules();
        if (rules.isEmpty() || rules.size() > MAX_ROWS) {
            refuse("/rules", "must have 1 to " + MAX_ROWS + " rows", rules);
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            String at = "/rules/" + i;
            RuleRow row = rules.get(i);
            if (row == null) {
                refuse(at, "must be a row", null);
                continue;
            }
            if (row.id() == null || !ID.matcher(row.id()).matches()) {
                refuse(at + "/id", "must match " + ID.pattern(), row.id());
            } else if (!ids.add(row.id())) {
                refuse(at + "/id", "must be the only row of its id", row.id());
            }
            plainMembers(row, at);
            rows.add(new Row(row, tests(row, at, numbers), predicate(row, at)));
        }
        return rows;
    }

    private void plainMembers(RuleRow row, String at) {
        if (row.rule() == null) {
            refuse(at + "/rule", "must be one of the method's rules", null);
        }
        if (row.verdict() == null) {
            refuse(at + "/verdict", "must be a verdict", null);
        }
        list(row.flags(), at + "/flags");
        list(row.reasons(), at + "/reasons");
        text(row.rationale(), null, at + "/rationale");
    }

    private void list(List<?> items, String at) {
        if (items.size() > MAX_REASONS
                || items.stream().distinct().count() < items.size()
                || items.stream().anyMatch(i -> i == null)) {
            refuse(at, "must have at most " + MAX_REASONS + " different entries, none of them null", items);
        }
    }

    private Map<Variable, Extent> tests(RuleRow row, String at, Parameters numbers) {
        Map<Variable, Extent> tests = new EnumMap<>(Variable.class);
        if (row.when().size() > MAX_TESTS) {
            refuse(at + "/when", "must have at most " + MAX_TESTS + " tests", row.when());
            return tests;
        }
        row.when().forEach((name, text) -> {
            String pointer = at + "/when/" + escaped(name);
            Variable variable = Variable.named(name).orElse(null);
            if (variable == null) {
                refuse(pointer, "must be a variable of the method", name);
                return;
            }
            try {
                UnaryTest test = UnaryTest.parse(text, variable);
                if (test != null) {
                    tests.put(variable, test.resolved(numbers::value));
                }
            } catch (UnaryTest.BadTest bad) {
                refuse(pointer, bad.getMessage(), text);
            }
        });
        return tests;
    }

    private RowPredicate predicate(RuleRow row, String at) {
        if (row.predicate() == null) {
            return null;
        }
        String pointer = at + "/predicate";
        if (compiler == null) {
            refuse(pointer, "must be left out: predicates are not read here", row.predicate());
        } else if (row.predicate().isBlank() || row.predicate().length() > MAX_PREDICATE) {
            refuse(pointer, "must have 1 to " + MAX_PREDICATE + " characters", row.predicate());
        } else {
            try {
                return compiler.compile(row.predicate());
            } catch (IllegalArgumentException bad) {
                refuse(pointer, bad.getMessage(), row.predicate());
            }
        }
        return null;
    }

    /** A caller's name in a JSON pointer, shortened: it is unknown and may be anything. */
    private static String escaped(String name) {
        String shorter = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        return shorter.replace("~", "~0").replace("/", "~1");
    }

    private void refuse(String pointer, String rule, Object found) {
        violations.add(new Violation(pointer, rule, shape(found)));
    }

    private static String shape(Object found) {
        if (found instanceof String text) {
            return "string of " + text.length() + " characters";
        } else if (found instanceof List<?> list) {
            return "array of " + list.size();
        } else if (found instanceof Map<?, ?> map) {
            return "object of " + map.size();
        }
        return found == null ? "null" : "number";
    }
}
