package dev.handover.hiring.board;

import dev.handover.chassis.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;

/** Answers of the public pages: the same protective headers on each, and a refusal as a page for those who read pages. */
@ApplicationScoped
class HtmlAnswers {
    private static final int FRESH_SECONDS = 60;

    private final Pages pages;

    HtmlAnswers(Pages pages) {
        this.pages = pages;
    }

    /**
     * Makes a page; a refusal becomes a page too, or a problem document for a caller who only takes JSON.
     *
     * @param list where open positions are listed, or null
     */
    Response page(String accept, String list, Supplier<Response> make) {
        boolean html = takesHtml(accept, true);
        try {
            Response answer = make.get();
            if (!html && answer.hasEntity()) {
                throw new NotAcceptableException();
            }
            return answer;
        } catch (Refusal refusal) {
            if (!html) {
                throw refusal;
            }
            return refused(refusal, list);
        }
    }

    Response refused(Refusal refusal, String list) {
        String html = pages.message(refusal.type().title(), refusal.getMessage(), list, "See all open positions");
        return html(status(refusal), html).build();
    }

    /** The status of a refusal, and when to try again where it says so. */
    static Response.ResponseBuilder status(Refusal refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.type().status());
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait));
        return answer;
    }

    /** Whether a caller reads HTML: a browser says so by name; {@code *}{@code /*} leaves it to us. */
    static boolean takesHtml(String accept, boolean ifAnything) {
        if (accept == null || accept.isBlank()) {
            return ifAnything;
        }
        String lower = accept.toLowerCase(Locale.ROOT);
        return lower.contains(MediaType.TEXT_HTML) || (ifAnything && lower.contains("*/*") && !lower.contains("json"));
    }

    static Response moved(String address) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(address))
                .build();
    }

    static EntityTag tagOf(String html) {
        return new EntityTag(Pages.hash(html).substring(0, 22).replace('/', '_').replace('+', '-'), true);
    }

    static Response cacheable(Request request, EntityTag tag, Supplier<String> html) {
        CacheControl cache = new CacheControl();
        cache.setNoTransform(false);
        cache.setMaxAge(FRESH_SECONDS);
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        // A page is only read: a condition for changing it, which would be a 412, has no say.
        if (notModified != null && notModified.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            return notModified.cacheControl(cache).tag(tag).build();
        }
        return html(Response.ok(), html.get()).cacheControl(cache).tag(tag).build();
    }

    static Response.ResponseBuilder html(Response.ResponseBuilder answer, String html) {
        return answer.entity(html)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", Pages.CONTENT_SECURITY_POLICY)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_LANGUAGE, "en");
    }

    /** Answers what no cache may keep: whoever uses the same browser later must not find it. */
    static Response uncached(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
