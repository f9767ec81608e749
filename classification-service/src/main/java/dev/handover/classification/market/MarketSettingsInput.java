package dev.handover.classification.market;

import dev.handover.classification.method.fact.Target;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the workspace reads the shipped wages, on the wire; null or left out is the locale's or the policy's figure. */
@Schema(name = "MarketSettings", description = "How the workspace uses the built-in wages. Shares are decimal strings.")
record MarketSettingsInput(
        @Schema(
                description = "The country whose figures apply, as an ISO 3166 code. EU means the average of the"
                        + " European Union.",
                minLength = 2,
                maxLength = 2,
                examples = "DE")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code like DE")
        String locale,

        @Schema(
                nullable = true,
                description = "ISO 4217 code of the currency that `usdRate` refers to. It must be the currency of the"
                        + " economics. Default: the currency of the economics, or else of the locale.",
                minLength = 3,
                maxLength = 3,
                examples = "EUR")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code like EUR")
        String currency,

        @Schema(
                nullable = true,
                description = "Units of the currency for one US dollar. The built-in wages are in US dollars; without"
                        + " this rate they are not used if the currency is another one.")
        @DecimalMin("0.000001")
        @DecimalMax("1000000")
        BigDecimal usdRate,

        @Schema(
                nullable = true,
                description = "What an employer pays in addition to the wage. Default: the value of the locale.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal staffOnCost,

        @Schema(
                nullable = true,
                description = "What is paid in addition to a freelancer's rate. Default: `platformFee`.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal freelancerOnCost,

        @Schema(
                nullable = true,
                description = "What is paid in addition to a virtual employee's rate. Default: `platformFee`.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal virtualEmployeeOnCost,

        @Schema(
                nullable = true,
                description = "The fee of a platform, in addition to the rate. Default: the value of the locale.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal platformFee,

        @Schema(
                nullable = true,
                description = "Whether built-in wages are used where no rate or income is stated. Default true.")
        Boolean useDefaults) {

    /** What applies where nobody stated anything. */
    static final MarketSettingsInput UNSTATED =
            new MarketSettingsInput(Locales.HOME, null, null, null, null, null, null, true);

    /** {@return what comes on top of a target's rate; null where nobody stated it} */
    BigDecimal onCost(Target target) {
        return switch (target) {
            case STAFF -> staffOnCost;
            case FREELANCER -> freelancerOnCost;
            case VIRTUAL_EMPLOYEE -> virtualEmployeeOnCost;
            default -> null;
        };
    }
}
