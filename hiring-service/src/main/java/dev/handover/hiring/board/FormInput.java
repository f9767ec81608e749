package dev.handover.hiring.board;

import dev.handover.hiring.application.NewApplication;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The fields of the page's form as they came in, to read them as an application and to show them again.
 *
 * @param guard what tells people from programs
 */
record FormInput(
        String name,
        String email,
        String links,
        String message,
        Rate rate,
        String availability,
        String zone,
        Consent consent,
        Guard guard) {

    /** Pay asked for an hour, as it was typed. */
    record Rate(String amount, String currency) {}

    /**
     * What was agreed to.
     *
     * @param given whether the box was ticked
     * @param version of the text above it
     */
    record Consent(boolean given, String version) {}

    /**
     * What tells people from programs.
     *
     * @param trap the field that people don't see
     * @param stamp when the form was given out
     */
    record Guard(String trap, String stamp) {}

    /**
     * The form in the API document: not field by field, since generators of clients read the fields of a body's first
     * form only, and programs send JSON.
     */
    @Schema(
            name = "FormField",
            type = SchemaType.STRING,
            maxLength = 5000,
            description = "A field of the form on an ad's page.")
    static final class Field {
        private Field() {}
    }

    private static final int MOST_LINKS = 6;

    static FormInput empty(String currency) {
        return new FormInput("", "", "", "", new Rate("", currency), "", "", new Consent(false, ""), new Guard("", ""));
    }

    static FormInput of(MultivaluedMap<String, String> form) {
        return new FormInput(
                text(form, "name"),
                text(form, "email"),
                text(form, "links"),
                text(form, "message"),
                new Rate(text(form, "rateAmount"), text(form, "rateCurrency")),
                text(form, "availability"),
                text(form, "zone"),
                new Consent("yes".equals(text(form, "consent")), text(form, "consentVersion")),
                new Guard(text(form, "website"), text(form, "stamp")));
    }

    /** The application in it; what can't be read comes out as a value that the rules refuse by its field. */
    NewApplication application() {
        return new NewApplication(
                name,
                email,
                linkList(),
                message,
                askedRate(),
                emptyToNull(availability),
                emptyToNull(zone),
                consent.given(),
                emptyToNull(consent.version()));
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

    private NewApplication.Rate askedRate() {
        if (rate.amount().isBlank()) {
            return null;
        }
        String currency = emptyToNull(rate.currency());
        try {
            // "45,50" is how half of Europe writes it; a thousand an hour needs no separator.
            return new NewApplication.Rate(
                    rate.amount().length() > 20
                            ? BigDecimal.ZERO
                            : new BigDecimal(rate.amount().strip().replace(',', '.')),
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
