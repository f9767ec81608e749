package dev.handover.classification.evaluation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes the inputs that are stored with a decision, as {@link dev.handover.classification.method.canonical.Canonical} writes
 * them, by the schemas of what was sent.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SchemaTexts.BEFORE)
public class InputSchemas implements OASFilter {

    private static final String REF = "#/components/schemas/";
    private static final String OFFER = "DecisionOffer";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> offer = new LinkedHashMap<>(
                document.getComponents().getSchemas().get("MarketRate").getProperties());
        offer.remove("occupation");
        offer.put(
                "calibration",
                whole(1, Integer.MAX_VALUE)
                        .description("Version of the calibration that timeRatio, oversight and rampMonths come from."));
        document.getComponents()
                .addSchema(OFFER, object().required(List.of("target")).properties(offer));
        document.getComponents().addSchema("DecisionInputs", inputs());
    }

    private static Schema inputs() {
        return object().required(List.of("activity", "owner", "market", "policyVersion"))
                .addProperty("activity", reference("EvaluatedActivity"))
                .addProperty("owner", reference("SupposedEconomics"))
                .addProperty("market", list(reference(OFFER), 3))
                .addProperty("policyVersion", text(100))
                .addProperty("horizonMonths", whole(1, 60))
                .addProperty("inferred", list(text(40), 60))
                .addProperty("assumed", list(text(20), 2))
                .addProperty(
                        "peers",
                        list(
                                object().required(List.of("name", "hoursPerMonth"))
                                        .addProperty("name", text(500))
                                        .addProperty("hoursPerMonth", decimal()),
                                20))
                .addProperty(
                        "morePeers",
                        object().required(List.of("number", "hoursPerMonth"))
                                .addProperty("number", whole(0, Integer.MAX_VALUE))
                                .addProperty("hoursPerMonth", decimal()));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema list(Schema items, int most) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(items)
                .maxItems(most);
    }

    private static Schema text(int longest) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(longest);
    }

    private static Schema whole(int least, int most) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }

    private static Schema decimal() {
        return reference("Decimal");
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(REF + name);
    }
}
