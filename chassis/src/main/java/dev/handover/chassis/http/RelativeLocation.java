package dev.handover.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Gives the place of what was made as a path (RFC 9110, section 10.2.2), since the framework completes it with the
 * request's {@code Host}, which the caller, or a proxy on the way, writes as it likes.
 */
@Provider
class RelativeLocation implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object given = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (given == null) {
            return;
        }
        URI location = URI.create(given.toString());
        String here = request.getUriInfo().getBaseUri().getRawAuthority();
        if (location.getRawAuthority() != null && location.getRawAuthority().equals(here)) {
            String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, location.getRawPath() + query);
        }
    }
}
