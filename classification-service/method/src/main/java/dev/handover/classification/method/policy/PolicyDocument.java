package dev.handover.classification.method.policy;

import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.rule.RuleRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A policy version in full: all that a decision depends on besides its inputs.
 *
 * @param version its name
 * @param parameters the numbers; one that is left out has its default
 * @param rules the rows in the order in which they are tried; the first that holds decides
 */
public record PolicyDocument(String version, List<Parameter> parameters, List<RuleRow> rules) {

    /** Takes copies; null lists are empty, and null entries stay so that a check can name them. */
    public PolicyDocument {
        parameters = copy(parameters);
        rules = copy(rules);
    }

    /** {@return the same document under another name with one parameter changed} */
    PolicyDocument with(String otherVersion, Setting setting, BigDecimal value) {
        List<Parameter> changed = new ArrayList<>();
        for (Parameter p : parameters) {
            if (!p.name().equals(setting.json())) {
                changed.add(p);
            }
        }
        changed.add(Parameter.of(setting, value));
        return new PolicyDocument(otherVersion, changed, rules);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
