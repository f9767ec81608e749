package dev.handover.classification.market;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a target costs, on the wire, where its parts stand flat; null or left out is the policy's default. */
@Schema(
        name = "MarketRate",
        description = "What it costs to hand work over to one target. Amounts are decimal strings.")
public record MarketRate(
        @NotNull Target target,

        @Schema(
                nullable = true,
                description =
                        "The rate applies only to activities whose name, SOC code or area equals this value (upper"
                                + " and lower case are the same). Null applies to all other activities. Not used in an"
                                + " evaluation.")
        @Size(max = 200)
        String occupation,

        @JsonUnwrapped @Valid Work work,
        @JsonUnwrapped @Valid Hiring hiring,
        @JsonUnwrapped @Valid Employment employment) {

    /** What the work costs and how it is done. */
    public record Work(
            @Schema(nullable = true, description = "Money per hour. Default 0, for a flat price.")
            @DecimalMin("0")
            @DecimalMax("1000000000")
            BigDecimal rate,

            @Schema(nullable = true, description = "Hours of the delegate for one hour of the owner. Default 1.")
            @DecimalMin("0.01")
            @DecimalMax("100")
            BigDecimal timeRatio,

            @Schema(nullable = true, description = "1 means as good as the owner. Default 1.")
            @DecimalMin("0")
            @DecimalMax("5")
            BigDecimal quality,

            @Schema(nullable = true, description = "Fixed price per month. Default 0.")
            @DecimalMin("0")
            @DecimalMax("1000000000")
            BigDecimal fixedPerMonth,

            @Schema(nullable = true, description = "Expected cost of errors per month. Default 0.")
            @DecimalMin("0")
            @DecimalMax("1000000000")
            BigDecimal errorCostPerMonth,

            @Schema(
                    nullable = true,
                    description = "Share that is paid in addition to the rate. Default 0.43 for employees, else 0.05.")
            @DecimalMin("0")
            @DecimalMax("5")
            BigDecimal onCost,

            @Schema(nullable = true, description = "Share of the hours that the owner keeps. Default 0.10.")
            @DecimalMin("0")
            @DecimalMax("1")
            BigDecimal oversight) {}

    /** What it takes until the work is done. */
    public record Hiring(
            @Schema(
                    nullable = true,
                    description = "Months until the delegate works at full speed. Default 3 for employees, else 1.")
            @Min(0)
            @Max(60)
            Integer rampMonths,

            @Schema(
                    nullable = true,
                    description = "Hours of the owner to find somebody. Default 30 for STAFF, 8 for FREELANCER, 4 for"
                            + " VIRTUAL_EMPLOYEE.")
            @DecimalMin("0")
            @DecimalMax("10000")
            BigDecimal recruitHours,

            @Schema(nullable = true, description = "One-off cost to find somebody. Default 4700 for employees, else 0.")
            @DecimalMin("0")
            @DecimalMax("1000000000")
            BigDecimal hireCash,

            @Schema(
                    nullable = true,
                    description =
                            "Hours of the owner for training. Default: 30 times the duration of one occurrence, at most 40 h.")
            @DecimalMin("0")
            @DecimalMax("10000")
            BigDecimal trainHours) {}

    /** What an employee costs besides. */
    public record Employment(
            @Schema(nullable = true, description = "Minimum of paid hours per month (employees). Default 0.")
            @DecimalMin("0")
            @DecimalMax("744")
            BigDecimal committedHours,

            @Schema(nullable = true, description = "Cost per month of a workplace and tools (employees). Default 0.")
            @DecimalMin("0")
            @DecimalMax("1000000000")
            BigDecimal overheadPerMonth) {}

    /** {@return the offer as the method takes it} */
    public Offer offer() {
        return new Offer(
                target,
                new Offer.Price(
                        work.rate,
                        work.onCost,
                        work.fixedPerMonth,
                        employment.committedHours,
                        employment.overheadPerMonth),
                new Offer.Work(work.timeRatio, work.quality, work.errorCostPerMonth, work.oversight),
                new Offer.Hiring(hiring.rampMonths, hiring.recruitHours, hiring.hireCash, hiring.trainHours));
    }
}
