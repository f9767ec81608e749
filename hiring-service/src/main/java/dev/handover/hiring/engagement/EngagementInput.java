package dev.handover.hiring.engagement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller agreed with the contractor; the rate is money an hour, hours are those of a month. */
@Schema(name = "NewEngagement", description = "What was agreed with the contractor.")
record EngagementInput(
        @NotNull @Schema(description = "The opening that it fills.")
        UUID openingId,

        @Schema(nullable = true, description = "The application that was taken, of this opening.")
        UUID applicationId,

        @Size(max = 200)
        @Schema(
                nullable = true,
                description = "Left out, it is the applicant's name. It never leaves this service.",
                examples = "Ada Hired")
        String contractorName,

        @Valid
        @NotNull
        @Schema(description = "In the decision's currency; above the decision's cap there is a warning, no refusal.")
        Rate rate,

        @NotNull @Schema(description = "What the rate is for.")
        RateUnit unit,

        @NotNull
        @DecimalMin("0.25")
        @DecimalMax("744")
        @Digits(integer = 3, fraction = 2)
        @Schema(type = SchemaType.STRING, maxLength = 20, description = "Hours a month at most.", examples = "40")
        BigDecimal capHoursPerMonth,

        @DecimalMin("0.01")
        @DecimalMax("744")
        @Digits(integer = 3, fraction = 2)
        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                maxLength = 20,
                description = "Your hours a month that are to become free; left out is what the decision said.",
                examples = "35.10")
        BigDecimal promisedHoursPerMonth,

        @NotNull @Schema(description = "The first day.", examples = "2026-05-04")
        LocalDate startOn,

        @Schema(nullable = true, description = "The contractor as a member in audit-service.")
        UUID memberId) {

    StartingEngagements.Agreement agreement() {
        return new StartingEngagements.Agreement(
                applicationId,
                contractorName == null || contractorName.isBlank() ? null : contractorName.strip(),
                EngagementResource.cents(rate.amount()),
                rate.currency(),
                EngagementResource.cents(capHoursPerMonth),
                EngagementResource.cents(promisedHoursPerMonth),
                startOn,
                memberId);
    }

    /** Money an hour. */
    @Schema(name = "AgreedRate", description = "Money an hour.")
    record Rate(
            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("100000")
            @Digits(integer = 6, fraction = 2)
            @Schema(type = SchemaType.STRING, maxLength = 20, examples = "30.00")
            BigDecimal amount,

            @NotNull @Pattern(regexp = "^[A-Z]{3}$") @Schema(minLength = 3, maxLength = 3, examples = "EUR")
            String currency) {}
}
