package dev.handover.classification.picture;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers pictures and pages as files that a browser shows but runs and loads nothing of. */
final class PictureFiles {

    static final String SVG = "image/svg+xml";
    static final int LONGEST_SVG = 2_000_000;
    static final int LONGEST_PAGE = 500_000;

    /** What the API document shows instead of a whole picture. */
    static final String SVG_EXAMPLE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600" role="img"><title>…</title>…</svg>""";

    /** What the API document shows instead of a whole page. */
    static final String PAGE_EXAMPLE = """
            <!DOCTYPE html><html lang="en"><head><title>Bookkeeping</title>…</head><body>…</body></html>""";

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final int LONGEST_NAME = 40;

    private PictureFiles() {}

    /** {@return a picture; its looks are attributes, so that even styles are forbidden} */
    static RestResponse<String> svg(String svg, String name) {
        return file(svg, SVG, NOTHING, name + ".svg");
    }

    /** {@return a page whose only style is the one of this hash} */
    static RestResponse<String> html(String html, String styleHash, String name) {
        return file(html, "text/html", NOTHING + "; style-src 'sha256-" + styleHash + "'", name + ".html");
    }

    /** {@return what is left of a name in a file's name: letters a to z and digits, with hyphens between} */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            boolean hyphen = !kept && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-';
            if (slug.length() < LONGEST_NAME && (kept || hyphen)) {
                slug.append(kept ? c : '-');
            }
        }
        int end = slug.length();
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
    }

    private static RestResponse<String> file(String content, String type, String policy, String name) {
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, "en")
                .header("Content-Security-Policy", policy)
                .build();
    }
}
