package dev.handover.chassis.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the refusals of an endpoint that its kind does not say already: the API document lists them by status, as the
 * values that the problem's {@code type} can have there. {@link OpenApiStandards} adds what every call of the kind can
 * meet (an unreadable request, a token without the scope, a path whose id is unknown, a reused Idempotency-Key).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    /** Slugs of {@link dev.handover.chassis.problem.ProblemType problem types} of the service; an unknown one fails the build. */
    String[] value() default {};

    /**
     * Slugs that a successful answer can carry, as the outcome of a row or an item: they refuse a part, and not the call.
     * The operation's description lists them.
     */
    String[] inTheAnswer() default {};
}
