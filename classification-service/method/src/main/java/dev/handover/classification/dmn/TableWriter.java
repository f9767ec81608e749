package dev.handover.classification.dmn;

import dev.handover.classification.method.domain.Domain;
import dev.handover.classification.method.domain.VariableKind;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Variable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the lines of a policy as DMN 1.3. */
final class TableWriter {

    private static final String FLAG = "boolean";

    private final Policy policy;
    private final List<Line> lines;
    private final List<Variable> variables;
    private final List<String> predicates;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private XMLStreamWriter xml;
    private int depth;

    TableWriter(Policy policy, List<Line> lines) {
        this.policy = policy;
        this.lines = lines;
        this.variables = lines.stream()
                .flatMap(line -> line.cells().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        this.predicates = lines.stream()
                .map(Line::predicate)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    byte[] write() {
        try {
            // The JDK's own, whatever else is on the class path: its bytes do not change with a dependency.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            document();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("nothing but memory is written to", impossible);
        }
    }

    private void document() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.setDefaultNamespace(DmnTable.NAMESPACE);
        xml.writeStartElement(DmnTable.NAMESPACE, "definitions");
        xml.writeDefaultNamespace(DmnTable.NAMESPACE);
        attributes("id", "policy", "name", "Policy " + clean(policy.version()), "namespace", "urn:handover:policy");
        depth++;
        text(
                "description",
                "The rows of policy version " + policy.version() + "; the first that is hit decides. Its parameters are"
                        + " resolved to their numbers. Rules whose id begins with " + Lines.ADDED + " are what every"
                        + " policy does by itself. An unknown value is null and satisfies no test."
                        + (predicates.isEmpty()
                                ? ""
                                : " The inputs predicate1 and so on are conditions that no unary test can say: whoever"
                                        + " evaluates the table gives their value."));
        types();
        for (Variable variable : variables) {
            inputData(variable.json(), type(variable), described(variable));
        }
        for (int i = 0; i < predicates.size(); i++) {
            inputData(predicateName(i), FLAG, predicates.get(i));
        }
        decision();
        close();
    }

    private void types() throws XMLStreamException {
        open("itemDefinition", "name", "ruling");
        for (Output output : Output.values()) {
            open("itemComponent", "name", output.written());
            text("typeRef", "string");
            close();
        }
        close();
    }

    private void inputData(String name, String type, String description) throws XMLStreamException {
        open("inputData", "id", "input-" + name, "name", name);
        text("description", description);
        empty("variable", "id", "variable-" + name, "name", name, "typeRef", type);
        close();
    }

    private void decision() throws XMLStreamException {
        open("decision", "id", "decision", "name", "Ruling");
        empty("variable", "id", "variable-ruling", "name", "Ruling", "typeRef", "ruling");
        List<String> names =
                new ArrayList<>(variables.stream().map(Variable::json).toList());
        for (int i = 0; i < predicates.size(); i++) {
            names.add(predicateName(i));
        }
        for (String name : names) {
            open("informationRequirement", "id", "requirement-" + name);
            empty("requiredInput", "href", "#input-" + name);
            close();
        }
        open("decisionTable", "id", "table", "hitPolicy", "FIRST", "outputLabel", "Ruling");
        for (Variable variable : variables) {
            column(variable.json(), type(variable), variable.words(), allowed(variable));
        }
        for (int i = 0; i < predicates.size(); i++) {
            column(predicateName(i), FLAG, "the predicate holds", null);
        }
        for (Output output : Output.values()) {
            empty("output", "id", "output-" + output.written(), "name", output.written(), "typeRef", "string");
        }
        for (Line line : lines) {
            rule(line);
        }
        close();
        close();
    }

    private void column(String name, String type, String label, String allowed) throws XMLStreamException {
        open("input", "id", "column-" + name, "label", label);
        open("inputExpression", "id", "expression-" + name, "typeRef", type);
        text("text", name);
        close();
        if (allowed != null) {
            open("inputValues", "id", "values-" + name);
            text("text", allowed);
            close();
        }
        close();
    }

    private void rule(Line line) throws XMLStreamException {
        open("rule", "id", line.id());
        if (line.row().rationale() != null) {
            text("description", line.row().rationale());
        }
        for (Variable variable : variables) {
            cell("inputEntry", line.cells().getOrDefault(variable, Cell.ANY));
        }
        for (int i = 0; i < predicates.size(); i++) {
            boolean asked = predicates.get(i).equals(line.predicate());
            cell("inputEntry", asked ? new Cell("true", null) : Cell.ANY);
        }
        for (Output output : Output.values()) {
            cell("outputEntry", new Cell("\"" + output.of(line.row()) + "\"", null));
        }
        close();
    }

    /** One line per cell and no ids: a table has thousands of them. */
    private void cell(String element, Cell cell) throws XMLStreamException {
        indent();
        xml.writeStartElement(DmnTable.NAMESPACE, element);
        if (cell.note() != null) {
            inline("description", cell.note());
        }
        inline("text", cell.text());
        xml.writeEndElement();
    }

    private static String predicateName(int index) {
        return "predicate" + (index + 1);
    }

    private static String type(Variable variable) {
        return switch (variable.kind()) {
            case NUMBER -> "number";
            case FLAG -> FLAG;
            case CHOICE -> "string";
        };
    }

    private static String described(Variable variable) {
        String what = variable.kind() == VariableKind.FLAG ? "Whether " + variable.words() : variable.words();
        return what + (variable.canBeUnknown() ? "; null when unknown" : "; always known");
    }

    /** The values it can take, for a column of which every value is known: many engines refuse null otherwise. */
    private static String allowed(Variable variable) {
        Domain domain = variable.domain();
        if (variable.canBeUnknown() || variable.kind() == VariableKind.FLAG) {
            return null;
        } else if (variable.kind() == VariableKind.CHOICE) {
            return domain.constants().stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(","));
        } else if (domain.min() == null || domain.max() == null) {
            return null;
        }
        return "[" + Cell.plain(domain.min()) + ".." + Cell.plain(domain.max()) + "]";
    }

    private void open(String element, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(DmnTable.NAMESPACE, element);
        attributes(attributes);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        indent();
        xml.writeEmptyElement(DmnTable.NAMESPACE, element);
        attributes(attributes);
    }

    private void text(String element, String content) throws XMLStreamException {
        indent();
        inline(element, content);
    }

    private void inline(String element, String content) throws XMLStreamException {
        xml.writeStartElement(DmnTable.NAMESPACE, element);
        String[] parts = clean(content).split("\r", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                // Written as it is, a reader takes it for a line's end.
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(parts[i]);
        }
        xml.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** XML has no way to write most control characters. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> (c >= 0x20 && c < 0xD800)
                                || c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
