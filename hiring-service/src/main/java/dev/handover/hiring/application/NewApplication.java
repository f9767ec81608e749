package dev.handover.hiring.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody sends who applies; the page's form and JSON callers give the same. */
@Schema(name = "NewApplication", description = "What an applicant sends.")
public record NewApplication(
        @NotBlank(message = "Please tell us your name.")
        @Size(max = 200, message = "At most 200 characters.")
        @Schema(examples = "Ada Moreno")
        String name,

        @NotBlank(message = "Please give an e-mail address.")
        @Email(message = "This is not an e-mail address.")
        @Size(max = 254, message = "At most 254 characters.")
        @Schema(format = "email", examples = "ada@example.org")
        String email,

        @Size(max = 5, message = "At most five links.")
        @Schema(
                nullable = true,
                description = "Work to look at; left out is none.",
                examples = "[\"https://ada.example/work\"]")
        List<
                        @NotNull @Size(max = 500, message = "At most 500 characters.")
                        @Pattern(
                                regexp = "^https?://[^\\s<>\"]{3,492}$",
                                message = "A link begins with https:// or http://.")
                        String>
                links,

        @NotBlank(message = "Please write a few words.")
        @Size(max = 5000, message = "At most 5,000 characters.")
        @Schema(examples = "I would look at the unpaid invoices first, because …")
        String message,

        @Valid @Schema(nullable = true, description = "Pay asked for an hour.")
        Rate rate,

        @Size(max = 200, message = "At most 200 characters.")
        @Schema(nullable = true, description = "How much and from when.", examples = "10 hours a week from 1 July")
        String availability,

        @Size(max = 64, message = "At most 64 characters.")
        @Pattern(regexp = "^[A-Za-z][A-Za-z0-9_+/-]*$", message = "A time zone such as Europe/Berlin.")
        @Schema(nullable = true, description = "IANA time zone.", examples = "Europe/Lisbon")
        String zone,

        @NotNull(message = "We may only read your application with your consent.")
        @AssertTrue(message = "We may only read your application with your consent.")
        @Schema(description = "Whether the applicant consents to the text that the page shows.", examples = "true")
        Boolean consent,

        @Size(max = 40)
        @Schema(
                nullable = true,
                description = "Version of the consent text that was shown; left out is the present one.",
                examples = "2026-11-23")
        String consentVersion) {

    /** Pay asked for an hour. */
    @Schema(name = "AskedRate", description = "Pay asked for an hour.")
    public record Rate(
            @NotNull(message = "Please give an amount.")
            @DecimalMin(value = "0.01", message = "More than nothing, please.")
            @DecimalMax(value = "100000", message = "At most 100,000.")
            @Digits(integer = 6, fraction = 2, message = "An amount such as 45.50.")
            @Schema(type = SchemaType.STRING, maxLength = 20, examples = "45.50")
            BigDecimal amount,

            @NotNull(message = "Please give a currency.")
            @Pattern(regexp = "^[A-Z]{3}$", message = "A currency code such as EUR.")
            @Schema(minLength = 3, maxLength = 3, examples = "EUR")
            String currency) {}

    public NewApplication {
        links = links == null ? List.of() : links;
    }
}
