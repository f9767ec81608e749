package dev.handover.hiring.board;

import dev.handover.hiring.application.NewApplication;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The fields of the page's form as they came in, to read them as an application and to show them again.
 *
 * @param trap the field that people don't see
 * @param stamp when the form was given out
 */
@Schema(
        name = "ApplicationForm",
        requiredProperties = {"name", "email", "message", "consent", "stamp"},
        description = "What the form on an ad's page sends. The rules are those of `NewApplication`.")
public record FormInput(
        @Schema(maxLength = 200, examples = "Ada Moreno") String name,

        @Schema(maxLength = 254, format = "email", examples = "ada@example.org")
        String email,

        @Schema(
                maxLength = 2600,
                description = "Work to look at: up to five links, one in each line.",
                examples = "https://ada.example/work")
        String links,

        @Schema(maxLength = 5000, examples = "I would look at the unpaid invoices first, because …")
        String message,

        @Schema(
                maxLength = 20,
                description = "Pay asked for an hour, with a decimal point or comma.",
                examples = "45.50")
        String rateAmount,

        @Schema(maxLength = 3, description = "Its currency, ISO 4217.", examples = "EUR")
        String rateCurrency,

        @Schema(maxLength = 200, examples = "10 hours a week from 1 July")
        String availability,

        @Schema(maxLength = 64, description = "IANA time zone.", examples = "Europe/Lisbon")
        String zone,

        @Schema(
                implementation = String.class,
                enumeration = "yes",
                description = "`yes`: the applicant consents to the text that the page shows.")
        boolean consent,

        @Schema(maxLength = 40, description = "Version of the consent text that was shown.", examples = "2026-11-23")
        String consentVersion,

        @Schema(name = "website", maxLength = 0, description = "Stays empty: people do not see this field.")
        String trap,

        @Schema(
                maxLength = 80,
                description = "From the page: it shows when the page was read, and that the form is not changed.",
                examples = "1793000000.q3yJ0uV1m2nB4xC5zL6kH7gF8dS9aPwErTyUiOpLkJh")
        String stamp) {
    private static final int MOST_LINKS = 6;

    static FormInput empty(String currency) {
        return new FormInput("", "", "", "", "", currency, "", "", false, "", "", "");
    }

    static FormInput of(MultivaluedMap<String, String> form) {
        return new FormInput(
                text(form, "name"),
                text(form, "email"),
                text(form, "links"),
                text(form, "message"),
                text(form, "rateAmount"),
                text(form, "rateCurrency"),
                text(form, "availability"),
                text(form, "zone"),
                "yes".equals(text(form, "consent")),
                text(form, "consentVersion"),
                text(form, "website"),
                text(form, "stamp"));
    }

    /** The application in it; what can't be read comes out as a value that the rules refuse by its field. */
    NewApplication application() {
        return new NewApplication(
                name,
                email,
                linkList(),
                message,
                rate(),
                emptyToNull(availability),
                emptyToNull(zone),
                consent,
                emptyToNull(consentVersion));
    }

    private List<String> linkList() {
        List<String> list = new ArrayList<>();
        for (String line : links.lines().limit(100).toList()) {
            // One more than the rule allows is enough to be refused by it.
            if (!line.isBlank() && list.size() < MOST_LINKS) {
                list.add(line.strip());
            }
        }
        return list;
    }

    private NewApplication.Rate rate() {
        if (rateAmount.isBlank()) {
            return null;
        }
        String currency = emptyToNull(rateCurrency);
        try {
            // "45,50" is how half of Europe writes it; a thousand an hour needs no separator.
            return new NewApplication.Rate(
                    rateAmount.length() > 20
                            ? BigDecimal.ZERO
                            : new BigDecimal(rateAmount.strip().replace(',', '.')),
                    currency);
        } catch (NumberFormatException unreadable) {
            return new NewApplication.Rate(null, currency);
        }
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }

    private static String emptyToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
