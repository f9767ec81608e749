package dev.handover.classification.dmn;

import dev.handover.classification.dmn.TableRefused.Fault;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Variable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks a DMN file from its root and refuses every element that is not named here: functions, invocations, imports,
 * contexts and expressions other than a table never get as far as being looked at.
 */
final class TableReader {

    /** DMN 1.1 to 1.5: what is read here is the same in all of them. */
    private static final Set<String> NAMESPACES = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            DmnTable.NAMESPACE,
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    /** The drawing of a diagram; it says nothing about decisions and is passed over. */
    private static final Set<String> DRAWINGS = Set.of(
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20230324/DMNDI/");

    private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");
    private static final int MAX_RULES = 200;
    private static final int MAX_FAULTS = 20;

    private final SafeXml xml;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Variable> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<RuleRow> rows = new ArrayList<>();
    private String namespace;

    TableReader(byte[] file) {
        this.xml = new SafeXml(file);
    }

    List<RuleRow> read() {
        xml.root();
        namespace = xml.namespace();
        if (!xml.name().equals("definitions") || !NAMESPACES.contains(namespace)) {
            throw xml.refused("must be DMN 1.1 to 1.5: definitions in its namespace", "element");
        }
        int decisions = 0;
        while (xml.next()) {
            if (DRAWINGS.contains(xml.namespace())) {
                xml.skip();
                continue;
            }
            switch (element("description", "itemDefinition", "inputData", "decision")) {
                case "decision" -> {
                    if (++decisions > 1) {
                        throw xml.refused("must have one decision only", "element");
                    }
                    decision();
                }
                case "description" -> xml.text();
                default ->
                    plain(Set.of("description", "variable", "itemComponent", "typeRef", "allowedValues", "text"));
            }
        }
        xml.end();
        if (faults.isEmpty() && rows.isEmpty()) {
            faults.add(xml.fault("must have a decision with a decision table of at least one rule", "nothing"));
        }
        if (!faults.isEmpty()) {
            throw new TableRefused(faults);
        }
        return List.copyOf(rows);
    }

    private void decision() {
        boolean table = false;
        while (xml.next()) {
            switch (element("description", "variable", "informationRequirement", "decisionTable")) {
                case "decisionTable" -> {
                    if (table) {
                        throw xml.refused("must have one decision table only", "element");
                    }
                    table = true;
                    table();
                }
                case "informationRequirement" -> plain(Set.of("description", "requiredInput"));
                case "variable" -> plain(Set.of("description"));
                default -> xml.text();
            }
        }
    }

    private void table() {
        String policy = xml.attribute("hitPolicy");
        // Left out, it is UNIQUE; where no two rules overlap, the first that is hit is the only one.
        if (policy != null && !policy.equals("FIRST") && !policy.equals("UNIQUE")) {
            throw xml.refused("must have the hit policy FIRST or UNIQUE", "hit policy");
        } else if (xml.attribute("aggregation") != null) {
            throw xml.refused("must have no aggregation", "attribute");
        }
        while (xml.next()) {
            switch (element("description", "input", "output", "annotation", "rule")) {
                case "input" -> input();
                case "output" -> output();
                case "rule" -> rule();
                case "description" -> xml.text();
                default -> plain(Set.of());
            }
        }
    }

    private void input() {
        Variable variable = null;
        while (xml.next()) {
            switch (element("description", "inputExpression", "inputValues")) {
                case "inputExpression" -> variable = expression();
                case "inputValues" -> plain(Set.of("description", "text"));
                default -> xml.text();
            }
        }
        if (variable == null || inputs.contains(variable)) {
            throw xml.refused("must have one input for each variable", "input");
        }
        inputs.add(variable);
    }

    private Variable expression() {
        String type = xml.attribute("typeRef");
        feel();
        String name = null;
        while (xml.next()) {
            switch (element("description", "text")) {
                case "text" -> name = xml.text().strip();
                default -> xml.text();
            }
        }
        String shape = name == null ? "nothing" : "text of " + name.length() + " characters";
        Variable variable = name == null ? null : Variable.named(name).orElse(null);
        if (variable == null) {
            throw xml.refused(
                    "must be the name of a variable of the method; an expression or a predicate is not read back",
                    shape);
        } else if (type != null && !fits(type, variable)) {
            throw xml.refused("must have the type of its variable", "typeRef");
        }
        return variable;
    }

    private static boolean fits(String type, Variable variable) {
        return switch (variable.kind()) {
            case NUMBER -> NUMBERS.contains(type);
            case FLAG -> type.equals("boolean");
            case CHOICE -> type.equals("string");
        };
    }

    private void output() {
        String name = xml.attribute("name");
        Output output = name == null ? null : Output.named(name).orElse(null);
        if (output == null || outputs.contains(output)) {
            throw xml.refused(
                    "must have the outputs verdict and rule, and of row, flags, reasons, offers any", "output");
        }
        outputs.add(output);
        plain(Set.of("description", "outputValues", "text"));
    }

    private void rule() {
        String id = xml.attribute("id");
        boolean added = id != null && id.startsWith(Lines.ADDED);
        String rationale = null;
        Map<Variable, Cell> cells = new EnumMap<>(Variable.class);
        Map<Output, String> says = new EnumMap<>(Output.class);
        int tests = 0;
        int literals = 0;
        while (xml.next()) {
            switch (element("description", "inputEntry", "outputEntry", "annotationEntry")) {
                case "inputEntry" -> {
                    Cell cell = cell();
                    if (tests < inputs.size()) {
                        cells.put(inputs.get(tests), cell);
                    }
                    tests++;
                }
                case "outputEntry" -> {
                    Cell cell = cell();
                    if (literals < outputs.size()) {
                        says.put(outputs.get(literals), cell.text());
                    }
                    literals++;
                }
                case "description" -> rationale = xml.text();
                default -> plain(Set.of("text"));
            }
        }
        if (tests != inputs.size() || literals != outputs.size()) {
            throw xml.refused("must have one entry for each input and output", "rule");
        } else if (!added) {
            keep(new TableRow(cells, says, rationale, rows.size() + 1));
        }
    }

    private void keep(TableRow row) {
        if (rows.size() >= MAX_RULES) {
            throw xml.refused("must have at most " + MAX_RULES + " rules", "rule");
        }
        rows.add(row.read(rule -> refuse(rule, "text")));
    }

    private Cell cell() {
        feel();
        String note = null;
        String text = null;
        while (xml.next()) {
            switch (element("description", "text")) {
                case "text" -> text = xml.text().strip();
                default -> note = xml.text();
            }
        }
        return new Cell(text == null || text.isEmpty() ? "-" : text, note);
    }

    /** Another language would give the same characters another meaning. */
    private void feel() {
        String language = xml.attribute("expressionLanguage");
        if (language != null
                && !language.equalsIgnoreCase("feel")
                && !(language.startsWith("http://www.omg.org/spec/")
                        || language.startsWith("https://www.omg.org/spec/"))) {
            throw xml.refused("must be in FEEL", "expressionLanguage");
        }
    }

    /** Passes over an element that may only hold these, at any depth. */
    private void plain(Set<String> children) {
        while (xml.next()) {
            String name = element(children.toArray(String[]::new));
            if (name.equals("text") || name.equals("description") || name.equals("typeRef")) {
                xml.text();
            } else {
                plain(children);
            }
        }
    }

    /** {@return the name of the open element, which must be one of these} */
    private String element(String... names) {
        if (xml.namespace().equals(namespace)) {
            for (String name : names) {
                if (name.equals(xml.name())) {
                    return name;
                }
            }
        }
        throw xml.refused(
                names.length == 0 ? "must hold nothing" : "must be one of " + String.join(", ", names), "element");
    }

    private void refuse(String rule, String shape) {
        faults.add(xml.fault(rule, shape));
        if (faults.size() >= MAX_FAULTS) {
            throw new TableRefused(faults);
        }
    }
}
