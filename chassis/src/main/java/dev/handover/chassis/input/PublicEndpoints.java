package dev.handover.chassis.input;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;

/** The endpoints that everybody may call: nobody's token matters there, and links to them carry any parameters. */
public final class PublicEndpoints {

    private PublicEndpoints() {}

    /** {@return whether the endpoint that a request goes to is public} */
    public static boolean include(ResourceInfo resource) {
        Method endpoint = resource.getResourceMethod();
        return endpoint != null
                && (endpoint.isAnnotationPresent(PermitAll.class)
                        || endpoint.getDeclaringClass().isAnnotationPresent(PermitAll.class));
    }
}
