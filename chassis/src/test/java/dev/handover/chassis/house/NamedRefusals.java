package dev.handover.chassis.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.problem.ProblemType;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what an endpoint says it refuses with what its code can throw: every problem type that is named anywhere in
 * the calls that begin at the endpoint.
 */
final class NamedRefusals {

    /** What the API document says of every call, or of every call with a token. */
    private static final Set<ProblemType.Common> EVERYWHERE = EnumSet.of(
            ProblemType.Common.MALFORMED,
            ProblemType.Common.INVALID,
            ProblemType.Common.NOT_ACCEPTABLE,
            ProblemType.Common.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.Common.FORBIDDEN,
            ProblemType.Common.NO_WORKSPACE,
            ProblemType.Common.TOO_LARGE,
            ProblemType.Common.TOO_MANY_REQUESTS,
            ProblemType.Common.INTERNAL,
            ProblemType.Common.UNAVAILABLE);

    private NamedRefusals() {}

    static ArchRule endpointsNameTheirRefusals(String rootPackage) {
        return methods()
                .that(HouseRules.areEndpoints())
                .should(new ArchCondition<JavaMethod>("name in @Refuses what their code can refuse, and nothing else") {
                    @Override
                    public void check(JavaMethod endpoint, ConditionEvents events) {
                        Set<String> named = named(endpoint);
                        Set<String> thrown = thrownBy(endpoint, rootPackage);
                        Set<String> missing = new TreeSet<>(thrown);
                        missing.removeAll(named);
                        Set<String> idle = new TreeSet<>(named);
                        idle.removeAll(thrown);
                        if (!missing.isEmpty() || !idle.isEmpty()) {
                            events.add(SimpleConditionEvent.violated(
                                    endpoint,
                                    endpoint.getFullName() + " does not name " + missing + ", and names " + idle
                                            + " that nothing it calls can throw"));
                        }
                    }
                })
                .because("callers branch on the problem's type: the API document must list all that can come")
                .allowEmptyShould(true);
    }

    private static Set<String> named(JavaMethod endpoint) {
        return endpoint.tryGetAnnotationOfType(Refuses.class)
                .map(refuses -> Stream.of(refuses.value(), refuses.inTheAnswer())
                        .flatMap(Arrays::stream)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    private static Set<String> thrownBy(JavaMethod endpoint, String rootPackage) {
        Set<String> slugs = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        open.add(endpoint);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.poll();
            if (!seen.add(unit)) {
                continue;
            }
            unit.getFieldAccesses().stream()
                    .flatMap(access -> access.getTarget().resolveMember().stream())
                    .filter(field ->
                            field.getOwner().isEnum() && field.getRawType().equals(field.getOwner()))
                    .filter(field -> field.getOwner().isAssignableTo(ProblemType.class))
                    .map(NamedRefusals::constant)
                    .filter(problem -> !isOfItsKind(endpoint, problem))
                    .forEach(problem -> slugs.add(problem.slug()));
            Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .map(JavaCodeUnit.class::cast)
                    .filter(called -> called.getOwner().getPackageName().startsWith(rootPackage))
                    .flatMap(NamedRefusals::withOverriders)
                    .forEach(open::add);
        }
        return slugs;
    }

    private static Stream<JavaCodeUnit> withOverriders(JavaCodeUnit called) {
        JavaClass[] parameters = called.getRawParameterTypes().toArray(JavaClass[]::new);
        String[] types = Arrays.stream(parameters).map(JavaClass::getName).toArray(String[]::new);
        return Stream.of(
                        Stream.of(called),
                        called.getOwner().getAllSubclasses().stream()
                                .flatMap(type -> type.tryGetMethod(called.getName(), types).stream()),
                        called instanceof JavaConstructor
                                ? whatLibrariesCall(called.getOwner())
                                : Stream.<JavaCodeUnit>of())
                .flatMap(units -> units);
    }

    /** Whoever makes an object of a library's type hands out what it overrides. */
    private static Stream<JavaCodeUnit> whatLibrariesCall(JavaClass made) {
        return made.getMethods().stream()
                .filter(method -> Stream.concat(
                                made.getAllRawSuperclasses().stream(), made.getAllRawInterfaces().stream())
                        .filter(type -> type.getPackageName().startsWith("java.") && !type.isEquivalentTo(Object.class))
                        .anyMatch(type -> type.tryGetMethod(
                                        method.getName(),
                                        method.getRawParameterTypes().stream()
                                                .map(JavaClass::getName)
                                                .toArray(String[]::new))
                                .isPresent()))
                .map(JavaCodeUnit.class::cast);
    }

    private static ProblemType constant(JavaField field) {
        for (Object constant : field.getOwner().reflect().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(field.getName())) {
                return (ProblemType) constant;
            }
        }
        throw new IllegalStateException(field.getFullName());
    }

    private static boolean isOfItsKind(JavaMethod endpoint, ProblemType problem) {
        if (!(problem instanceof ProblemType.Common common)) {
            return false;
        }
        return switch (common) {
            case NOT_FOUND -> isBelowAnId(endpoint);
            case CHANGED_SINCE, IF_MATCH_REQUIRED ->
                endpoint.getParameters().stream()
                        .anyMatch(parameter -> parameter
                                .tryGetAnnotationOfType(HeaderParam.class)
                                .filter(header -> header.value().equalsIgnoreCase("If-Match"))
                                .isPresent());
            default -> EVERYWHERE.contains(common);
        };
    }

    private static boolean isBelowAnId(JavaMethod endpoint) {
        return Stream.of(
                        endpoint.tryGetAnnotationOfType(Path.class),
                        endpoint.getOwner().tryGetAnnotationOfType(Path.class))
                .anyMatch(path ->
                        path.filter(given -> given.value().contains("{")).isPresent());
    }
}
