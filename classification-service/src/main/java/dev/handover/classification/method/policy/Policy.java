package dev.handover.classification.method.policy;

import dev.handover.classification.method.Canonical;
import dev.handover.classification.method.rule.Guard;
import dev.handover.classification.method.rule.Row;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One version of the method's parameters and rows, checked and ready to decide. Immutable. R3 and R7 are protected: a
 * version can widen them, and whatever its rows say, {@link #guards()} see to it that none takes them away.
 */
public final class Policy {

    /** The version every workspace starts with. */
    public static final String STANDARD_VERSION = "standard-1";

    private static final Policy STANDARD = of(
            new PolicyDocument(
                    STANDARD_VERSION,
                    Stream.of(Setting.values())
                            .map(s -> Parameter.of(s, s.standard()))
                            .toList(),
                    StandardRules.ROWS),
            null);

    private final PolicyDocument document;
    private final PredicateCompiler compiler;
    private final EnumMap<Setting, BigDecimal> values;
    private final List<Row> rows;
    private final List<Guard> guards;
    private final String hash;

    Policy(
            PolicyDocument document,
            PredicateCompiler compiler,
            EnumMap<Setting, BigDecimal> values,
            List<Row> rows,
            List<Guard> guards) {
        this.document = document;
        this.compiler = compiler;
        this.values = values;
        this.rows = List.copyOf(rows);
        this.guards = List.copyOf(guards);
        this.hash = Canonical.hash(document);
    }

    /** {@return the policy of all defaults} */
    public static Policy standard() {
        return STANDARD;
    }

    /**
     * Makes a document ready to decide.
     *
     * @param document the version
     * @param compiler what reads the rows' predicates; null refuses rows that have one
     * @return the policy
     * @throws PolicyRefused when the document breaks a rule; whether its rows make sense together says {@link PolicyLint}
     */
    public static Policy of(PolicyDocument document, PredicateCompiler compiler) {
        return new PolicyReader(document, compiler).read();
    }

    /**
     * Changes one parameter.
     *
     * @param otherVersion the name of the new version
     * @param setting what to change
     * @param value its value, within the setting's bounds
     * @return the same policy with one parameter changed
     * @throws PolicyRefused when the value is out of bounds
     */
    public Policy with(String otherVersion, Setting setting, BigDecimal value) {
        return of(document.with(Objects.requireNonNull(otherVersion), setting, value), compiler);
    }

    /**
     * Changes the rows.
     *
     * @param otherVersion the name of the new version
     * @param others the rows in the order in which they are tried
     * @return the same parameters with other rows
     * @throws PolicyRefused when a row breaks a rule
     */
    public Policy withRules(String otherVersion, List<RuleRow> others) {
        return of(new PolicyDocument(otherVersion, document.parameters(), others), compiler);
    }

    /** {@return the version's name} */
    public String version() {
        return document.version();
    }

    /** {@return SHA-256 of the document's canonical JSON, hexadecimal} */
    public String hash() {
        return hash;
    }

    /** {@return the parameter's value} */
    public BigDecimal value(Setting setting) {
        return values.get(setting);
    }

    /** {@return the parameter's value as a whole number} */
    public int whole(Setting setting) {
        return value(setting).intValueExact();
    }

    /** {@return whether a switch is on} */
    public boolean isOn(Setting setting) {
        return value(setting).signum() != 0;
    }

    /** {@return the policy as a document: every parameter with all that explains it, and the rows} */
    public PolicyDocument document() {
        return document;
    }

    /** {@return the rows ready to be tried, in their order} */
    public List<Row> rows() {
        return rows;
    }

    /** {@return what is protected, each with the conditions under which it is} */
    public List<Guard> guards() {
        return guards;
    }

    /** {@return what decides where no row does: a version without a last row keeps for now} */
    public RuleRow fallback() {
        return StandardRules.FALLBACK;
    }
}
