package dev.handover.classification.economics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.classification.method.fact.Owner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The owner's economics on the wire, where its parts stand flat; null or left out is unknown or the policy's default. */
@Schema(name = "Economics", description = "The owner's economics. Amounts are decimal strings in `currency`.")
public record OwnerEconomics(
        @Schema(
                required = true,
                description = "ISO 4217 code of all amounts.",
                pattern = "^[A-Z]{3}$",
                minLength = 3,
                maxLength = 3,
                examples = "EUR")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code like EUR")
        String currency,

        @JsonUnwrapped @Valid Hour hour,
        @JsonUnwrapped @Valid Capacity capacity,
        @JsonUnwrapped @Valid Means means) {

    /** What the value of an hour follows from. */
    public record Hour(
            @Schema(nullable = true, description = "Income per year: salary, profit and discretionary spending.")
            @DecimalMin("0")
            @DecimalMax("1000000000000")
            BigDecimal income,

            @Schema(nullable = true, description = "Hours worked per year. Default 2000.")
            @DecimalMin("1")
            @DecimalMax("8784")
            BigDecimal hoursPerYear,

            @Schema(
                    nullable = true,
                    description = "k, by which the value of an hour is divided to get the buyback rate. Default 4.")
            @DecimalMin("1")
            @DecimalMax("20")
            BigDecimal buybackFactor,

            @Schema(nullable = true, description = "Value of one hour in its next best use. Default: income ÷ hours.")
            @DecimalMin("0")
            @DecimalMax("1000000000")
            BigDecimal nextBestUse,

            @Schema(nullable = true, description = "Share of the freed time that will be used, 0 to 1. Default 1.")
            @DecimalMin("0")
            @DecimalMax("1")
            BigDecimal absorption) {}

    /** The hours there are. */
    public record Capacity(
            @Schema(nullable = true, description = "Whether the owner has more work than hours. Default false.")
            Boolean overCapacity,

            @Schema(nullable = true, description = "Hours per month that team members with the skill have free.")
            @DecimalMin("0")
            @DecimalMax("10000")
            BigDecimal teamSpareHours) {}

    /** The money there is. */
    public record Means(
            @Schema(nullable = true, description = "Money per month for work that is handed over. Null means no limit.")
            @DecimalMin("0")
            @DecimalMax("1000000000000")
            BigDecimal budget,

            @Schema(nullable = true, description = "Money for one-off costs. Null means no limit.")
            @DecimalMin("0")
            @DecimalMax("1000000000000")
            BigDecimal cash) {}

    /** {@return the economics as the method takes them} */
    public Owner owner() {
        return new Owner(
                currency,
                new Owner.Hour(hour.income, hour.hoursPerYear, hour.buybackFactor, hour.nextBestUse, hour.absorption),
                new Owner.Capacity(Boolean.TRUE.equals(capacity.overCapacity), capacity.teamSpareHours),
                new Owner.Means(means.budget, means.cash));
    }

    /** {@return these economics on the wire} */
    static OwnerEconomics of(Owner o) {
        return new OwnerEconomics(
                o.currency(),
                new Hour(
                        o.hour().income(),
                        o.hour().hoursPerYear(),
                        o.hour().buybackFactor(),
                        o.hour().nextBestUse(),
                        o.hour().absorption()),
                new Capacity(o.capacity().overCapacity(), o.capacity().teamSpareHours()),
                new Means(o.means().budget(), o.means().cash()));
    }
}
