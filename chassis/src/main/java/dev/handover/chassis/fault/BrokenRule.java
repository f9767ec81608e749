package dev.handover.chassis.fault;

import dev.handover.chassis.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which field or parameter broke a rule of Bean Validation, by the name under which the caller sends it. */
final class BrokenRule {

    private BrokenRule() {}

    static Violation violation(ConstraintViolation<?> broken) {
        List<String> steps = new ArrayList<>();
        boolean parameter = false;
        Path.MethodNode method = null;
        for (Path.Node node : broken.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> {
                    parameter = true;
                    method = node.as(Path.MethodNode.class);
                }
                // The request body is the whole document: naming the Java parameter would mean nothing to a caller.
                case CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER, BEAN -> parameter = true;
                case PARAMETER ->
                    steps.add(nameSent(broken.getRootBeanClass(), method, node.as(Path.ParameterNode.class))
                            .orElse(node.getName()));
                default -> steps.add(node.toString());
            }
        }
        if (parameter && steps.size() > 1) {
            steps.remove(0);
        }
        return new Violation(String.join(".", steps), broken.getMessage(), Violation.shapeOf(broken.getInvalidValue()));
    }

    private static Optional<String> nameSent(Class<?> bean, Path.MethodNode method, Path.ParameterNode parameter) {
        if (method == null) {
            return Optional.empty();
        }
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        // The bean is an interceptor's subclass, which carries none of the annotations.
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            try {
                Method declared = type.getDeclaredMethod(method.getName(), types);
                for (Annotation given : declared.getParameterAnnotations()[parameter.getParameterIndex()]) {
                    Optional<String> name = nameIn(given);
                    if (name.isPresent()) {
                        return name;
                    }
                }
            } catch (NoSuchMethodException notHere) {
                // Declared further up.
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameIn(Annotation given) {
        if (given instanceof QueryParam query) {
            return Optional.of(query.value());
        }
        if (given instanceof HeaderParam header) {
            return Optional.of(header.value());
        }
        if (given instanceof PathParam path) {
            return Optional.of(path.value());
        }
        return given instanceof FormParam form ? Optional.of(form.value()) : Optional.empty();
    }
}
