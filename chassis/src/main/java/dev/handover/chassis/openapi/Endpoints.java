package dev.handover.chassis.openapi;

import dev.handover.chassis.http.Idempotent;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What the code of the endpoints says about them, by the operationId that they share with the document. */
final class Endpoints {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);
    private static final DotName REFUSES = DotName.createSimple(Refuses.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);

    /**
     * An endpoint.
     *
     * @param open whether everybody may call it, without a token
     * @param idempotent whether it honours an Idempotency-Key
     * @param versioned whether its answers carry an ETag
     * @param refuses the slugs that it names
     * @param carries the slugs that its successful answers can carry
     */
    record Endpoint(boolean open, boolean idempotent, boolean versioned, Set<String> refuses, Set<String> carries) {

        /** Two methods may answer one operation, each for a media type of its own. */
        Endpoint and(Endpoint other) {
            return new Endpoint(
                    open && other.open,
                    idempotent || other.idempotent,
                    versioned || other.versioned,
                    union(refuses, other.refuses),
                    union(carries, other.carries));
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            Set<String> both = new TreeSet<>(some);
            both.addAll(others);
            return both;
        }
    }

    private final Map<String, Endpoint> byOperation = new HashMap<>();

    Endpoints(IndexView classes) {
        for (AnnotationInstance operation : classes.getAnnotations(OPERATION)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                byOperation.merge(id.asString(), endpoint(operation.target().asMethod()), Endpoint::and);
            }
        }
    }

    /** {@return the endpoint of an operation, an unremarkable one where the code says nothing} */
    Endpoint of(String operationId) {
        return byOperation.getOrDefault(operationId, new Endpoint(false, false, false, Set.of(), Set.of()));
    }

    private static Endpoint endpoint(MethodInfo method) {
        AnnotationInstance refuses = method.annotation(REFUSES);
        Predicate<DotName> hereOrAbove = name ->
                method.hasDeclaredAnnotation(name) || method.declaringClass().hasDeclaredAnnotation(name);
        return new Endpoint(
                hereOrAbove.test(PERMIT_ALL),
                hereOrAbove.test(IDEMPOTENT),
                method.hasDeclaredAnnotation(VERSIONED),
                slugs(refuses, "value"),
                slugs(refuses, "inTheAnswer"));
    }

    private static Set<String> slugs(AnnotationInstance refuses, String member) {
        AnnotationValue value = refuses == null ? null : refuses.value(member);
        return value == null ? Set.of() : new TreeSet<>(Arrays.asList(value.asStringArray()));
    }
}
