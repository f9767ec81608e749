package dev.handover.classification.market;

import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a target costs, on the wire; null or left out is the policy's default. */
@Schema(name = "MarketRate", description = "What handing work to one target costs. Amounts are decimal strings.")
public record OfferBody(
        @NotNull Target target,

        @Schema(
                nullable = true,
                description = "Only for activities whose name, occupation's SOC code, or area equals this (case"
                        + " ignored); null is for all others. Ignored in an evaluation.")
        @Size(max = 200)
        String occupation,

        @Schema(nullable = true, description = "Money an hour; default 0, a flat price.")
        @DecimalMin("0")
        @DecimalMax("1000000000")
        BigDecimal rate,

        @Schema(nullable = true, description = "Delegate hours per owner hour; default 1.")
        @DecimalMin("0.01")
        @DecimalMax("100")
        BigDecimal timeRatio,

        @Schema(nullable = true, description = "1 is as good as the owner; default 1.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal quality,

        @Schema(nullable = true, description = "Money a month; default 0.") @DecimalMin("0") @DecimalMax("1000000000")
        BigDecimal fixedPerMonth,

        @Schema(nullable = true, description = "Expected cost of errors, money a month; default 0.")
        @DecimalMin("0")
        @DecimalMax("1000000000")
        BigDecimal errorCostPerMonth,

        @Schema(nullable = true, description = "Share on top of the rate; default 0.43 for employees, else 0.05.")
        @DecimalMin("0")
        @DecimalMax("5")
        BigDecimal onCost,

        @Schema(nullable = true, description = "Share of the hours the owner keeps; default 0.10.")
        @DecimalMin("0")
        @DecimalMax("1")
        BigDecimal oversight,

        @Schema(nullable = true, description = "Months to get up to speed; default 3 for employees, else 1.")
        @Min(0)
        @Max(60)
        Integer rampMonths,

        @Schema(nullable = true, description = "The owner's hours to find somebody; default 30, 8 or 4.")
        @DecimalMin("0")
        @DecimalMax("10000")
        BigDecimal recruitHours,

        @Schema(nullable = true, description = "One-off money to find somebody; default 4700 for employees, else 0.")
        @DecimalMin("0")
        @DecimalMax("1000000000")
        BigDecimal hireCash,

        @Schema(nullable = true, description = "The owner's hours to train; default 30 occurrences, at most 40 h.")
        @DecimalMin("0")
        @DecimalMax("10000")
        BigDecimal trainHours,

        @Schema(nullable = true, description = "Hours a month paid at least (employees); default 0.")
        @DecimalMin("0")
        @DecimalMax("744")
        BigDecimal committedHours,

        @Schema(nullable = true, description = "Money a month for a place and tools (employees); default 0.")
        @DecimalMin("0")
        @DecimalMax("1000000000")
        BigDecimal overheadPerMonth) {

    /** {@return the offer as the method takes it} */
    public Offer offer() {
        return new Offer(
                target,
                rate,
                timeRatio,
                quality,
                fixedPerMonth,
                errorCostPerMonth,
                onCost,
                oversight,
                rampMonths,
                recruitHours,
                hireCash,
                trainHours,
                committedHours,
                overheadPerMonth);
    }
}
