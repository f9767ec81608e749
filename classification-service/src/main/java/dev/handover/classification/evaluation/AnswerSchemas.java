package dev.handover.classification.evaluation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes the answer's parts: which members are always there, which may be null, and bounds for what has none of its
 * own. The method's records stay free of annotations of the API.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SchemaTexts.BEFORE)
public class AnswerSchemas implements OASFilter {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_ROWS = 200;

    /** Members that may be null, by schema; every other member of these schemas always has a value. */
    private static final Map<String, List<String>> NULLABLE = Map.ofEntries(
            Map.entry(
                    "Answer",
                    List.of(
                            "strategicScore",
                            "rates",
                            "learning",
                            "target",
                            "engagement",
                            "placement",
                            "bundle",
                            "misclassification",
                            "delegationLevel",
                            "teachPlan",
                            "rateCap",
                            "openingOffer",
                            "hoursFreedPerMonth",
                            "benefitPerMonth",
                            "nextBestQuestion",
                            "reviewInDays",
                            "confidence")),
            Map.entry(
                    "DelegationFigures",
                    List.of(
                            "benefitPerMonth",
                            "oneOff",
                            "npv",
                            "paybackMonths",
                            "roi",
                            "grade",
                            "rateFlip",
                            "valueFlip",
                            "hoursFlip")),
            Map.entry("Alternative", List.of("allInPerMonth", "npv", "breakEvenHours")),
            Map.entry("Bundled", List.of()),
            Map.entry("Misclassification", List.of()),
            Map.entry("MisclassificationFacts", List.of()),
            Map.entry("LearningFigures", List.of("breakEvenUnits")),
            Map.entry("HourRates", List.of("hourlyValue")),
            Map.entry("Question", List.of("unit", "changes")),
            Map.entry("Confidence", List.of()),
            Map.entry("ConfidencePart", List.of()),
            Map.entry("Flip", List.of("target")),
            Map.entry("Figure", List.of("target", "value")),
            Map.entry("MeasuredActivity", List.of("area", "mergedInto", "workload")),
            Map.entry(
                    "Measurement",
                    List.of("hoursPerMonth", "teamHoursPerMonth", "occurrencesPerMonth", "observedDays")),
            Map.entry("Score", List.of()),
            Map.entry("ScorePart", List.of()),
            Map.entry("LearningTotals", List.of()),
            Map.entry("Stage", List.of()),
            Map.entry("Step", List.of()),
            Map.entry("TeachPlan", List.of()),
            Map.entry("Anchor", List.of()),
            Map.entry("NotHit", List.of()),
            Map.entry("PolicyDocument", List.of()),
            Map.entry("Parameter", List.of()),
            Map.entry("RuleRow", List.of("predicate", "rationale")),
            Map.entry("Finding", List.of("row", "otherRow")),
            Map.entry("ActivityName", List.of()),
            Map.entry("DecisionState", List.of()),
            Map.entry("DecisionWithAnswer", List.of()),
            Map.entry("Explanation", List.of()),
            Map.entry("Overridden", List.of()),
            Map.entry("MethodSays", List.of()),
            Map.entry("DecisionChange", List.of()),
            Map.entry("DecisionChangePoint", List.of()),
            Map.entry("DecisionChangeCause", List.of()),
            Map.entry("Clarity", List.of()),
            Map.entry("ClarityHours", List.of()),
            Map.entry("ClarityByLevel", List.of()),
            Map.entry("ClarityByVerdict", List.of()),
            Map.entry("LeastClearActivity", List.of()));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.get("Evaluation").addRequired("activity");
        document.getComponents()
                .addSchema(
                        "SupposedEconomics",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("Economics to assume. A field that is left out keeps its stored value.")
                                .minProperties(0)
                                .properties(new LinkedHashMap<>(
                                        schemas.get("Economics").getProperties())));
        for (String list : List.of("parameters", "rules")) {
            schemas.get("PolicyDocument").getProperties().get(list).setMaxItems(MOST_ROWS);
        }
        schemas.values().stream()
                .map(Schema::getProperties)
                .filter(Objects::nonNull)
                .forEach(AnswerSchemas::boundByName);
        NULLABLE.forEach((name, nullable) -> {
            Schema schema = document.getComponents().getSchemas().get(name);
            for (String member : nullable) {
                schema.addProperty(member, nullable(schema.getProperties().get(member)));
            }
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            schema.getProperties().values().forEach(AnswerSchemas::bound);
        });
        Schema inferred = schemas.get("Inferred").minProperties(0);
        inferred.getProperties().values().forEach(AnswerSchemas::bound);
        schemas.get("Flip").addProperty("from", factValue()).addProperty("to", factValue());
        schemas.get("Anchor").addProperty("value", factValue());
    }

    /** Fields of one name mean the same in all schemas. */
    private static void boundByName(Map<String, Schema> fields) {
        for (String hash : List.of("policyHash", "inputsHash")) {
            if (fields.containsKey(hash)) {
                fields.get(hash).pattern("^[0-9a-f]{64}$").maxLength(64);
            }
        }
        if (fields.containsKey("delegationLevel")) {
            fields.get("delegationLevel").minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(7));
        }
    }

    private static Schema factValue() {
        return OASFactory.createSchema().ref("#/components/schemas/FactValue");
    }

    private static Schema nullable(Schema member) {
        return member.getRef() == null
                ? member.addType(Schema.SchemaType.NULL)
                : OASFactory.createSchema()
                        .anyOf(List.of(member, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    private static void bound(Schema member) {
        if (member.getType() == null) {
            return;
        }
        if (member.getType().contains(Schema.SchemaType.STRING) && member.getMaxLength() == null) {
            member.setMaxLength(LONGEST_TEXT);
        } else if (member.getType().contains(Schema.SchemaType.ARRAY)) {
            if (member.getMaxItems() == null) {
                member.setMaxItems(MOST_ITEMS);
            }
            bound(member.getItems());
        } else if (member.getAdditionalPropertiesSchema() != null) {
            member.setMaxProperties(MOST_ITEMS);
            bound(member.getAdditionalPropertiesSchema());
        } else if (member.getType().contains(Schema.SchemaType.INTEGER) && member.getMinimum() == null) {
            member.setMinimum(BigDecimal.ZERO);
        }
    }
}
