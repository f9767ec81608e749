package dev.handover.classification.market;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the workspace reads the shipped wages, on the wire; null or left out is the locale's or the policy's figure. */
@Schema(name = "MarketSettings", description = "How the workspace reads the shipped wages. Shares are decimal strings.")
record MarketSettingsBody(
        @Schema(
                description = "The country whose figures apply, as an ISO 3166 code; EU is the Union's average.",
                minLength = 2,
                maxLength = 2,
                examples = "DE")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code like DE")
        String locale,

        @Schema(
                nullable = true,
                description = "ISO 4217 code of `usdRate`; must be that of the economics. Default that one, else the"
                        + " locale's.",
                minLength = 3,
                maxLength = 3,
                examples = "EUR")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code like EUR")
        String currency,

        @Schema(
                nullable = true,
                description = "Units of the currency for one US dollar. Without it the shipped wages, which are in US"
                        + " dollars, are not used where the currency is another.")
        @DecimalMin("0.000001")
        @DecimalMax("1000000")
        BigDecimal usdRate,

        @Schema(nullable = true, description = "What an employer pays on top of the wage; default the locale's.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal staffOnCost,

        @Schema(nullable = true, description = "On top of a freelancer's rate; default `platformFee`.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal freelancerOnCost,

        @Schema(nullable = true, description = "On top of a virtual employee's rate; default `platformFee`.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal virtualEmployeeOnCost,

        @Schema(nullable = true, description = "What a platform takes on top; default the locale's.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal platformFee,

        @Schema(
                nullable = true,
                description = "Whether shipped wages stand in for rates and income that nobody stated; default true.")
        Boolean useDefaults) {

    /** What applies where nobody stated anything. */
    static final MarketSettingsBody UNSTATED =
            new MarketSettingsBody(Locales.HOME, null, null, null, null, null, null, true);
}
