package dev.handover.audit.member;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount in a currency.
 *
 * @param amount a string on the wire, so that no reader rounds it
 * @param currency ISO 4217
 */
@Schema(name = "Money", description = "An amount of money.", examples = "{\"amount\":\"50.00\",\"currency\":\"EUR\"}")
public record Money(
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^[0-9]{1,12}(\\.[0-9]{1,2})?$",
                maxLength = 15,
                examples = "50.00",
                description = "A decimal number, as a string so that no reader rounds it.")
        BigDecimal amount,

        @NotNull
        @Pattern(regexp = "^[A-Z]{3}$")
        @Schema(description = "ISO 4217 code.", maxLength = 3, examples = "EUR")
        String currency) {}
