package dev.handover.hiring.board;

import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.hiring.application.ConsentText;
import dev.handover.hiring.application.FollowingApplications;
import dev.handover.hiring.application.FormStamp;
import dev.handover.hiring.jobad.publication.PostingSnapshot;
import dev.handover.hiring.organization.EmployerSnapshot;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Renders the public pages. They hold no script and fetch nothing: one document each, with its style inside. */
@ApplicationScoped
class Pages {
    private static final String CSS = read("/board/page.css");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** JSON-LD is data that no browser runs: script-src stays at none. The style is allowed by its hash alone. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + hash(CSS)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @CheckedTemplate(basePath = "board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(String css, EmployerSnapshot employer, List<Item> items);

        static native TemplateInstance ad(
                String css, EmployerSnapshot employer, PostingSnapshot ad, String until, Form form);

        static native TemplateInstance received(String css, EmployerSnapshot employer, String title, String statusUrl);

        static native TemplateInstance status(
                String css,
                EmployerSnapshot employer,
                FollowingApplications.StandingSnapshot standing,
                String received,
                String link);

        static native TemplateInstance message(String css, String title, String text, String link, String linkText);
    }

    /** An ad in the list. */
    record Item(String url, String title, PostingSnapshot.Summary summary, String until) {}

    /**
     * The form below an ad.
     *
     * @param errors what is wrong by field; the empty field name stands for the whole form
     */
    record Form(
            String action,
            FormInput input,
            String stamp,
            String consentText,
            String consentVersion,
            Map<String, String> errors) {
        /** The message for a field, or the empty string. */
        public String error(String field) {
            return errors.getOrDefault(field, "");
        }
    }

    private final ConsentText consent;
    private final FormStamp stamps;

    Pages(ConsentText consent, FormStamp stamps) {
        this.consent = consent;
        this.stamps = stamps;
    }

    String list(EmployerSnapshot employer, List<PostingSnapshot> ads) {
        List<Item> items = ads.stream()
                .map(ad -> new Item(address(employer, ad), ad.title(), ad.summary(), day(ad.validThrough())))
                .toList();
        return Templates.list(CSS, employer, items).render();
    }

    /** The ad with its form; {@code stamp} is left out of what the ETag is made of. */
    String ad(EmployerSnapshot employer, PostingSnapshot ad, String stamp) {
        return page(employer, ad, FormInput.empty(ad.summary().currency()), stamp, Map.of());
    }

    /** The ad with the form as it was sent and what is wrong with it. */
    String refused(EmployerSnapshot employer, PostingSnapshot ad, FormInput input, Refusal refusal) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Violation violation : refusal.violations()) {
            errors.putIfAbsent(fieldOf(violation.field()), violation.rule());
        }
        errors.put(
                "",
                refusal.violations().isEmpty()
                        ? refusal.type().title() + " " + refusal.getMessage()
                        : "Something is missing or can't be read: see the fields below. Nothing was stored yet.");
        return page(employer, ad, input, stamps.of(employer, ad.openingId()), errors);
    }

    String newStamp(EmployerSnapshot employer, PostingSnapshot ad) {
        return stamps.of(employer, ad.openingId());
    }

    String received(EmployerSnapshot employer, PostingSnapshot ad, String statusUrl) {
        return Templates.received(CSS, employer, ad.title(), statusUrl).render();
    }

    String status(EmployerSnapshot employer, FollowingApplications.StandingSnapshot standing, String link) {
        return Templates.status(CSS, employer, standing, day(standing.receivedAt()), link)
                .render();
    }

    String message(String title, String text, String link, String linkText) {
        return Templates.message(CSS, title, text, link, linkText).render();
    }

    private String page(
            EmployerSnapshot employer, PostingSnapshot ad, FormInput input, String stamp, Map<String, String> errors) {
        Form form = new Form(
                address(employer, ad) + "/applications",
                input,
                stamp,
                consent.of(employer),
                ConsentText.VERSION,
                errors);
        return Templates.ad(CSS, employer, ad, day(ad.validThrough()), form).render();
    }

    private static String address(EmployerSnapshot employer, PostingSnapshot ad) {
        return "/jobs/" + employer.slug() + "/" + ad.slug();
    }

    /** {@code links[2]} and {@code rate.amount} are shown at their field. */
    private static String fieldOf(String path) {
        int end = path.length();
        for (char mark : new char[] {'[', '.'}) {
            int at = path.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return path.substring(0, end);
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    private static String read(String resource) {
        try (InputStream in = Pages.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
