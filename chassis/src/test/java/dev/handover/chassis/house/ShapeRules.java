package dev.handover.chassis.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Pattern;

/** How large a record and a use case get, and the one way in which data is stored. */
final class ShapeRules {

    /** More than a reader keeps apart; what belongs together becomes a record of its own. */
    private static final int WIDEST = 9;

    private static final int MOST_VERBS = 3;
    private static final Pattern USE_CASE = Pattern.compile("[A-Z][a-z]+ing([A-Z]\\w*)?");
    private static final String SCOPE = "jakarta.enterprise.context.ApplicationScoped";
    private static final String ENTITY = "jakarta.persistence.Entity";

    private ShapeRules() {}

    static ArchRule recordsAreNarrow(String rootPackage) {
        return classes()
                .that()
                .resideInAPackage(rootPackage + "..")
                .and(describe("are records", JavaClass::isRecord))
                .should(new ArchCondition<>("have at most " + WIDEST + " components") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        long width = type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .count();
                        if (width > WIDEST) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + width));
                        }
                    }
                })
                .because("twenty arguments of three types are swapped without anybody seeing it, and each new one is"
                        + " written into every copy of the list")
                .allowEmptyShould(true);
    }

    static ArchRule useCasesHaveOneTheme(String rootPackage) {
        return classes()
                .that()
                .resideInAPackage(rootPackage + "..")
                .and()
                .areAnnotatedWith(SCOPE)
                .and(describe(
                        "are named in -ing",
                        type -> USE_CASE.matcher(type.getSimpleName()).matches()))
                .should(new ArchCondition<>("have at most " + MOST_VERBS + " public verbs") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        List<String> verbs = type.getMethods().stream()
                                .filter(ShapeRules::isVerb)
                                .map(JavaMethod::getName)
                                .distinct()
                                .sorted()
                                .toList();
                        if (verbs.size() > MOST_VERBS) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " has " + String.join(", ", verbs)));
                        }
                    }
                })
                .because("a use case is what somebody wants to do, and its class tells the order of things in it")
                .allowEmptyShould(true);
    }

    static ArchRule onlyTheEntityWritesItsFields(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .accessFieldWhere(describe(
                        "an entity's field is written by another class",
                        (JavaFieldAccess access) -> access.getAccessType() == AccessType.SET
                                && access.getTargetOwner().isAnnotatedWith(ENTITY)
                                && !access.getOriginOwner().equals(access.getTargetOwner())))
                .because("an entity's verbs check its rules; who writes a field goes around them")
                .allowEmptyShould(true);
    }

    static ArchRule sqlRunsThroughJdbi(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(Connection|Statement|PreparedStatement)"
                        + "|javax\\.sql\\.DataSource|io\\.agroal\\.api\\.AgroalDataSource")
                .orShould()
                .callMethodWhere(describe(
                        "it is a native query of Hibernate",
                        call -> call.getTarget().getName().equals("createNativeQuery")))
                .because("Jdbi binds, maps, batches and closes; by hand each statement brings twenty lines of it")
                .allowEmptyShould(true);
    }

    static ArchRule jsonIsStoredOneWay(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .and(implementsConverter())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .because("a field with @JdbcTypeCode(SqlTypes.JSON) is written as the application writes all its JSON")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> implementsConverter() {
        return describe(
                "convert attributes",
                type -> type.getRawInterfaces().stream()
                        .anyMatch(given -> given.getName().equals("jakarta.persistence.AttributeConverter")));
    }

    private static boolean isVerb(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE)
                && method.getParameterAnnotations().stream()
                        .allMatch(annotations -> annotations.stream()
                                .noneMatch(annotation ->
                                        annotation.getRawType().getSimpleName().startsWith("Observes")));
    }
}
