package dev.handover.classification.method.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of the decision table: where all its tests hold, it says what to do.
 *
 * @param id its name, unique in the document
 * @param rule the method's rule it belongs to
 * @param when tests by the name of a {@link dev.handover.classification.method.rule.Variable}, each a
 *     DMN unary test; no entry is no condition. Kept in the order of names: the order of a document's
 *     members changes nothing
 * @param predicate a further condition in the language of predicates, or null
 * @param verdict what it decides
 * @param flags the warnings that come with it
 * @param reasons why, most important first; one whose own condition does not hold is not shown
 * @param offers what an offer must be like to be chosen under this row; null is ANY
 * @param rationale why there is this row, or null
 */
public record RuleRow(
        String id,
        RuleName rule,
        Map<String, String> when,
        String predicate,
        Verdict verdict,
        List<Flag> flags,
        List<Reason> reasons,
        Qualification offers,
        String rationale) {

    /** Takes copies; null collections are empty, and null entries stay so that a check can name them. */
    public RuleRow {
        when = when == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(when));
        flags = flags == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(flags));
        reasons = reasons == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(reasons));
        offers = offers == null ? Qualification.ANY : offers;
    }
}
