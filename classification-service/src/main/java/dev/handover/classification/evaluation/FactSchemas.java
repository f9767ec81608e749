package dev.handover.classification.evaluation;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.FactKind;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Prospect;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes the facts in the API document from the one list of them, so that document and code cannot differ. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SchemaTexts.BEFORE)
public class FactSchemas implements OASFilter {

    private static final String REF = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        named(document, "Area", Arrays.toString(Area.values()), enumeration(Area.values()));
        named(document, "Degree", "The answer to a core test.", enumeration(Degree.values()));
        named(document, "Prospect", "Whether the owner will become good at it.", enumeration(Prospect.values()));
        named(document, "FactSource", "Where a fact comes from.", enumeration(FactSource.values()));
        document.getComponents().getSchemas().get("Area").setDescription("The part of the business.");
        Schema evaluated =
                object("The activity to evaluate, as plain values by fact name. A fact that is null or left out is"
                        + " unknown.");
        evaluated.addProperty("name", string(500).addType(Schema.SchemaType.NULL));
        evaluated.addProperty(
                "wasStrategic",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.BOOLEAN)
                        .addType(Schema.SchemaType.NULL)
                        .description("Whether the previous decision found the activity strategic."));
        Schema values = object("Values of facts, by name. A fact that is null is unknown.");
        Schema facts = object("The facts about an activity, by name. A fact that is missing is unknown.");
        Schema patch = object("A JSON merge patch of stated facts. Each fact is a value, an object of value, source,"
                + " observedAt and note, or null to remove it.");
        for (FactName name : FactName.values()) {
            evaluated.addProperty(name.json(), nullable(value(name)).description(described(name)));
            values.addProperty(name.json(), nullable(value(name)).description(described(name)));
            facts.addProperty(name.json(), fact(name));
            patch.addProperty(name.json(), patched(name));
        }
        document.getComponents()
                .addSchema(
                        "FactValue",
                        OASFactory.createSchema()
                                .description("The value of a fact in the fact's own JSON type: a step is an integer, a"
                                        + " decimal or a code is a string, a flag is true or false.")
                                .anyOf(List.of(
                                        string(100),
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.INTEGER)
                                                .minimum(BigDecimal.ZERO)
                                                .maximum(BigDecimal.valueOf(1_000_000)),
                                        OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN),
                                        OASFactory.createSchema().addType(Schema.SchemaType.NULL))));
        document.getComponents().addSchema("EvaluatedActivity", evaluated);
        document.getComponents().addSchema("FactValues", values);
        document.getComponents().addSchema("ActivityFacts", facts);
        document.getComponents().addSchema("FactsPatch", patch);
    }

    private static void named(OpenAPI document, String name, String description, Schema schema) {
        document.getComponents().addSchema(name, schema.description(description));
    }

    private static Schema enumeration(Enum<?>[] constants) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(
                        Arrays.stream(constants).map(c -> (Object) c.name()).toList());
    }

    private static Schema object(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(description)
                .minProperties(0)
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }

    private static Schema string(int longest) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(longest);
    }

    private static Schema value(FactName name) {
        return switch (name.kind()) {
            case WHOLE ->
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .minimum(BigDecimal.valueOf((long) name.min()))
                        .maximum(BigDecimal.valueOf((long) name.max()));
            case DECIMAL -> OASFactory.createSchema().ref(REF + "Decimal");
            case FLAG -> OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN);
            case AREA -> OASFactory.createSchema().ref(REF + "Area");
            case DEGREE -> OASFactory.createSchema().ref(REF + "Degree");
            case PROSPECT -> OASFactory.createSchema().ref(REF + "Prospect");
        };
    }

    private static Schema nullable(Schema value) {
        return value.getRef() == null
                ? value.addType(Schema.SchemaType.NULL)
                : OASFactory.createSchema()
                        .anyOf(List.of(value, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    private static Schema fact(FactName name) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(described(name))
                .required(List.of("value", "source"))
                .addProperty("value", value(name))
                .addProperty("source", OASFactory.createSchema().ref(REF + "FactSource"))
                .addProperty("observedAt", string(40).format("date-time").addType(Schema.SchemaType.NULL))
                .addProperty("note", string(500).addType(Schema.SchemaType.NULL));
    }

    private static Schema patched(FactName name) {
        Schema object = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false))
                .addProperty("value", value(name))
                .addProperty(
                        "source",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .enumeration(List.of("STATED", "INFERRED")))
                .addProperty("observedAt", string(40).format("date-time").addType(Schema.SchemaType.NULL))
                .addProperty("note", string(500).addType(Schema.SchemaType.NULL));
        return OASFactory.createSchema()
                .description(described(name))
                .anyOf(List.of(value(name), object, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    private static String described(FactName name) {
        String range = name.kind() == FactKind.DECIMAL
                ? " From " + plain(name.min()) + " to " + plain(name.max())
                        + (name.unit() == null ? "." : " " + name.unit() + ".")
                : "";
        String scale = name.kind() == FactKind.AREA
                ? ""
                : name.anchors().stream()
                        .map(a -> " " + a.value() + ": " + a.text())
                        .collect(Collectors.joining());
        return name.question() + range + scale;
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
