package dev.handover.classification.picture;

import dev.handover.classification.decision.snapshot.PrintingDecisions.PrintSnapshot;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;

/** Renders a decision as one HTML document: no script, nothing fetched, its style inside and allowed by hash alone. */
@ApplicationScoped
class DecisionPage {

    private static final String CSS = read("/picture/page.css");

    /** What the Content-Security-Policy allows as the page's style: SHA-256 in base 64. */
    static final String STYLE_HASH = hash(CSS);

    @CheckedTemplate(basePath = "picture")
    static class Templates {
        private Templates() {}

        static native TemplateInstance decision(String css, String styleHash, DecisionText text);
    }

    /** {@return the page as a document} */
    String of(PrintSnapshot decision) {
        return Templates.decision(CSS, STYLE_HASH, DecisionText.of(decision)).render();
    }

    private static String read(String resource) {
        try (InputStream in = DecisionPage.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
