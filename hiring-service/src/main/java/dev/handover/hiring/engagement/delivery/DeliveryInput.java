package dev.handover.hiring.engagement.delivery;

import dev.handover.hiring.engagement.DeliveredWork;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work that the caller accepts. */
@Schema(name = "NewDelivery", description = "Work that you accept.")
record DeliveryInput(
        @NotNull @Schema(description = "The day of delivery.", examples = "2026-05-29")
        LocalDate deliveredOn,

        @Schema(
                nullable = true,
                description = "The first day of the work, where it took more than the day of delivery: at most 24"
                        + " hours a day are taken.",
                examples = "2026-05-25")
        LocalDate workedFrom,

        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("744")
        @Digits(integer = 3, fraction = 2)
        @Schema(type = SchemaType.STRING, maxLength = 20, description = "Hours paid for.", examples = "17.5")
        BigDecimal hours,

        @NotNull
        @Min(1)
        @Max(5)
        @Schema(
                description = "1 useless, you did it yourself; 2 usable after much rework; 3 usable after small"
                        + " corrections; 4 right as asked for; 5 better than you would have done it.",
                examples = "4")
        Integer quality,

        @DecimalMin("0")
        @DecimalMax("744")
        @Digits(integer = 3, fraction = 2)
        @Schema(
                nullable = true,
                type = SchemaType.STRING,
                maxLength = 20,
                description = "How many of the hours went into doing it again; left out is none.",
                examples = "0")
        BigDecimal reworkHours,

        @NotNull @AssertTrue @Schema(description = "Only accepted work is kept and counted.", examples = "true")
        Boolean accepted,

        @Size(max = 2000)
        @Schema(nullable = true, description = "Your words.", examples = "April closed, nothing left to ask.")
        String note) {

    DeliveredWork work() {
        return new DeliveredWork(
                workedFrom,
                deliveredOn,
                hours,
                quality,
                reworkHours == null ? BigDecimal.ZERO : reworkHours,
                note == null || note.isBlank() ? null : note.strip());
    }
}
