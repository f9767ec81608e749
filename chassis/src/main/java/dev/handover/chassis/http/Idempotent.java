package dev.handover.chassis.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that honours {@code Idempotency-Key} (IETF httpapi draft). With the header, the method runs in one
 * transaction that also stores the key and the answer: the same key and request replays the answer, another request
 * under the key is 422, a request still running is 409, and a refused or failed one leaves no trace.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /** Characters of a key. */
    int LONGEST_KEY = 255;
}
