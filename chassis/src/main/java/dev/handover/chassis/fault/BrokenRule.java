package dev.handover.chassis.fault;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.path.PropertyNode;

/** Says which field or parameter broke a rule of Bean Validation, by the name under which the caller sends it. */
final class BrokenRule {

    private BrokenRule() {}

    static Violation violation(ConstraintViolation<?> broken) {
        List<String> steps = new ArrayList<>();
        boolean parameter = false;
        Path.MethodNode method = null;
        Object value = broken.getRootBean();
        for (Path.Node node : broken.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> {
                    parameter = true;
                    method = node.as(Path.MethodNode.class);
                }
                // The request body is the whole document: naming the Java parameter would mean nothing to a caller.
                case CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER, BEAN -> parameter = true;
                case PARAMETER -> {
                    Path.ParameterNode named = node.as(Path.ParameterNode.class);
                    steps.add(nameSent(broken.getRootBeanClass(), method, named).orElse(node.getName()));
                    value = broken.getExecutableParameters()[named.getParameterIndex()];
                }
                case PROPERTY -> {
                    if (!isUnwrapped(elementOf(value, node), node.getName())) {
                        steps.add(node.toString());
                    }
                    value = node.as(PropertyNode.class).getValue();
                }
                default -> steps.add(node.toString());
            }
        }
        if (parameter && steps.size() > 1) {
            steps.remove(0);
        }
        return new Violation(String.join(".", steps), broken.getMessage(), Violation.shapeOf(broken.getInvalidValue()));
    }

    /** Whether it is a part whose fields stand among those of the whole: a caller doesn't send its name. */
    private static boolean isUnwrapped(Object whole, String part) {
        return whole instanceof Record
                && Arrays.stream(whole.getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(part)
                                && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class));
    }

    private static Object elementOf(Object value, Path.Node node) {
        return value instanceof List<?> list && node.getIndex() != null ? list.get(node.getIndex()) : value;
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
