package dev.handover.chassis.http;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Optimistic concurrency over HTTP (RFC 9110, sections 8.8.3 and 13.1.1): the ETag is the resource's version. */
public final class Preconditions {

    private Preconditions() {}

    /** @param version the entity's version, as its row carries it */
    public static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /** {@return 200 with a resource and its version as the ETag} */
    public static <T> RestResponse<T> tagged(T resource, long version) {
        return ResponseBuilder.ok(resource).tag(tag(version)).build();
    }

    /**
     * Answers 201 with a new resource and its version as the ETag.
     *
     * @param location the path under which it is read
     */
    public static <T> RestResponse<T> created(String location, T resource, long version) {
        return ResponseBuilder.<T>created(URI.create(location))
                .entity(resource)
                .tag(tag(version))
                .build();
    }

    /**
     * Lets a change through only if the caller saw the present version.
     *
     * @param header the If-Match header as sent: one or more quoted tags, or {@code *}; null where it is missing
     * @throws Refusal 428 without a header, 412 when the resource moved on
     */
    public static void ifMatch(String header, long version) {
        if (header == null || header.isBlank()) {
            throw ProblemType.Common.IF_MATCH_REQUIRED.because(
                    "Read the resource, then send its ETag as If-Match, so that nobody's change is overwritten unseen.");
        }
        String current = "\"v" + version + "\"";
        for (String tag : header.split(",", 20)) {
            String candidate = tag.strip();
            if (candidate.equals("*") || candidate.equals(current)) {
                return;
            }
        }
        throw ProblemType.Common.CHANGED_SINCE.because("The resource is now at ETag " + current
                + ". Read it again, apply the change to it and send it again.");
    }
}
