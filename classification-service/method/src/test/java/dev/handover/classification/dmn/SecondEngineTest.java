package dev.handover.classification.dmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Worlds;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The exported table decides in Drools what the policy decides here. Only files that this code wrote itself are given to
 * Drools: it runs functions that a file names.
 */
class SecondEngineTest {

    private static final SecondEngine STANDARD = new SecondEngine(Policy.standard());

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Domain(Worlds.class)
    void theStandardPolicyDecidesTheSame(@ForAll Inputs inputs) {
        STANDARD.agreesOn(inputs);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Domain(Worlds.class)
    @Domain(DomainContext.Global.class)
    void anyPolicyDecidesTheSame(@ForAll("policies") Policy policy, @ForAll("worlds") List<Inputs> worlds) {
        SecondEngine engine = new SecondEngine(policy);
        worlds.forEach(engine::agreesOn);
    }

    /** Rows whose bounds are the very figures of a situation, with and without the bound itself. */
    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Domain(Worlds.class)
    @Domain(DomainContext.Global.class)
    void valuesExactlyOnABoundDecideTheSame(@ForAll("worlds") List<Inputs> worlds) {
        List<RuleRow> rows = new ArrayList<>();
        for (Inputs inputs : worlds) {
            Situation situation = Situation.of(inputs, Parameters.standard());
            for (Variable variable : Variable.values()) {
                if (situation.value(variable) instanceof BigDecimal value && value.scale() <= 12 && rows.size() < 190) {
                    String at = value.toPlainString();
                    int n = rows.size();
                    List<String> tests =
                            List.of("(" + at + ".." + at + "]", at, "[" + at + ".." + at + "]", "< " + at, ">= " + at);
                    rows.add(row("B" + n, Map.of(variable.json(), tests.get(n % 5), "strategic", "" + (n % 2 == 0))));
                }
            }
        }
        SecondEngine engine = new SecondEngine(Policy.standard().withRules("bounds", rows));
        worlds.forEach(engine::agreesOn);
    }

    @Test
    void everyRowOfTheStandardPolicyIsInTheTableOnce() {
        String xml = new String(DmnTable.write(Policy.standard()), StandardCharsets.UTF_8);

        Set<String> rows = new LinkedHashSet<>();
        Policy.standard().document().rules().forEach(row -> rows.add(row.id()));
        assertEquals(rows.size(), xml.split("<rule id=").length - 1, "nothing need be added to the standard policy");
        rows.forEach(row -> assertTrue(xml.contains("<text>\"" + row + "\"</text>"), row));
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Policies.withPredicates();
    }

    @Provide
    Arbitrary<List<Inputs>> worlds() {
        return new Worlds().inputs().list().ofSize(40);
    }

    private static RuleRow row(String id, Map<String, String> when) {
        RuleRow any = Policy.standard().document().rules().get(1);
        return new RuleRow(id, any.rule(), when, null, any.verdict(), null, null, null, null);
    }

    /** One policy's table in Drools. */
    private static final class SecondEngine {

        private final Policy policy;
        private final List<String> predicates;
        private final DMNRuntime runtime;
        private final DMNModel table;

        SecondEngine(Policy policy) {
            this.policy = policy;
            this.predicates = Lines.of(policy).stream()
                    .map(Line::predicate)
                    .filter(p -> p != null)
                    .distinct()
                    .toList();
            Resource file = ResourceFactory.newByteArrayResource(DmnTable.write(policy));
            file.setSourcePath("policy.dmn");
            this.runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(file))
                    .getOrElseThrow(IllegalStateException::new);
            this.table = runtime.getModels().get(0);
            assertFalse(table.hasErrors(), () -> table.getMessages().toString());
            assertTrue(table.getMessages().isEmpty(), () -> table.getMessages().toString());
        }

        void agreesOn(Inputs inputs) {
            Situation situation = Situation.of(inputs, policy.parameters());
            Rules.Outcome here = Rules.decide(situation, policy.rules(), false);
            DMNContext values = runtime.newContext();
            for (Variable variable : Variable.values()) {
                Object value = situation.value(variable);
                values.set(variable.json(), value instanceof Enum<?> constant ? constant.name() : value);
            }
            for (int i = 0; i < predicates.size(); i++) {
                boolean holds = Policies.PREDICATES.compile(predicates.get(i)).test(situation);
                values.set("predicate" + (i + 1), holds);
            }
            DMNResult result = runtime.evaluateAll(table, values);
            assertFalse(result.hasErrors(), () -> result.getMessages().toString());
            DMNDecisionResult there = result.getDecisionResultByName("Ruling");
            Map<String, Object> expected = new HashMap<>();
            expected.put("row", here.row());
            expected.put("rule", here.rule().written());
            expected.put("verdict", here.ruling().verdict().name());
            expected.put("offers", here.ruling().offers().name());
            expected.put("flags", here.ruling().flags().stream().map(Enum::name).collect(Collectors.joining(",")));
            @SuppressWarnings("unchecked")
            Map<String, Object> found = new HashMap<>((Map<String, Object>) there.getResult());
            found.remove("reasons");
            assertEquals(expected, found);
        }
    }
}
