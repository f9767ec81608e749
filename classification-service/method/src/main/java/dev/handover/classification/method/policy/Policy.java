package dev.handover.classification.method.policy;

import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.RuleSet;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One version of the method's parameters and rows, checked and ready to decide. Immutable. R3 and R7 are protected: a
 * version can widen them, and whatever its rows say, the guards of {@link #rules()} see to it that none takes them away.
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
    private final Parameters parameters;
    private final RuleSet rules;
    private final String hash;

    Policy(PolicyDocument document, PredicateCompiler compiler, Parameters parameters, RuleSet rules) {
        this.document = document;
        this.compiler = compiler;
        this.parameters = parameters;
        this.rules = rules;
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

    /** {@return its numbers} */
    public Parameters parameters() {
        return parameters;
    }

    /** {@return its rows ready to be tried, and what none of them takes away} */
    public RuleSet rules() {
        return rules;
    }

    /** {@return just what it decides about these inputs} */
    public Verdict verdict(Inputs inputs) {
        return Rules.verdict(Situation.of(inputs, parameters), rules);
    }

    /** {@return the policy as a document: every parameter with all that explains it, and the rows} */
    public PolicyDocument document() {
        return document;
    }
}
