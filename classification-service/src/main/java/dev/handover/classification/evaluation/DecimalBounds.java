package dev.handover.classification.evaluation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says the bounds of decimals in words: they are strings, for which JSON Schema knows no {@code minimum}. Runs after the
 * descriptions are there.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SchemaTexts.AFTER)
public class DecimalBounds implements OASFilter {

    private static final String DECIMAL = "#/components/schemas/Decimal";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .filter(DecimalBounds::isDecimal)
                .forEach(DecimalBounds::describe);
    }

    private static boolean isDecimal(Schema field) {
        return DECIMAL.equals(field.getRef())
                || (field.getAnyOf() != null
                        && field.getAnyOf().stream().anyMatch(part -> DECIMAL.equals(part.getRef())));
    }

    private static void describe(Schema field) {
        BigDecimal min = field.getMinimum();
        BigDecimal max = field.getMaximum();
        if (min != null && max != null) {
            String bounds = "From " + min.toPlainString() + " to " + max.toPlainString() + ".";
            field.setDescription(String.join(
                    " ", field.getDescription() == null ? List.of(bounds) : List.of(field.getDescription(), bounds)));
        }
        field.setMinimum(null);
        field.setMaximum(null);
        field.setMaxLength(null);
    }
}
