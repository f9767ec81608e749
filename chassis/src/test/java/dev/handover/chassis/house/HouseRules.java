package dev.handover.chassis.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.handover.chassis.http.Idempotent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The architecture of every service as rules, each with its reason. A service's tests run them over its classes. */
public final class HouseRules {

    private static final List<String> HTTP_METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String REST = "jakarta.ws.rs.";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";

    private HouseRules() {}

    /** The production classes of a service and of the libraries it is made of, by its root package. */
    public static JavaClasses productionClassesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                // The tests of another module of the service come as a jar.
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(rootPackage);
    }

    /** All rules, by a short name. */
    public static Map<String, ArchRule> all(String rootPackage) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every endpoint states who may call it", everyEndpointIsGuarded());
        rules.put("every unsafe POST is idempotent", everyPostIsIdempotent());
        rules.put("endpoints carry an operationId", everyEndpointHasAnOperationId());
        rules.put("endpoints say what they produce", everyEndpointSaysWhatItProduces());
        rules.put("features meet through use cases", featuresMeetThroughUseCases(rootPackage));
        rules.put("no cycle among features", PackageRules.noCycleAmongFeatures(rootPackage));
        rules.put("no cycle among the packages of the method", PackageRules.noCycleInTheMethod(rootPackage));
        rules.put("no framework in the method", PackageRules.noFrameworkInTheMethod(rootPackage));
        rules.put("services meet through events", servicesMeetThroughEvents(rootPackage));
        rules.put("packages are features", packagesAreFeatures());
        rules.put("one clock and one maker of ids", oneClock());
        rules.put("entities have verbs", entitiesHaveVerbs());
        rules.put("resources leave storage alone", resourcesLeaveStorageAlone());
        rules.put(
                "refusals of transactional calls are not caught",
                RefusalRules.refusalsOfTransactionalCallsAreNotCaught());
        rules.put("endpoints name their refusals", NamedRefusals.endpointsNameTheirRefusals(rootPackage));
        rules.put("records are narrow", ShapeRules.recordsAreNarrow(rootPackage));
        rules.put("use cases have one theme", ShapeRules.useCasesHaveOneTheme(rootPackage));
        rules.put("only the entity writes its fields", ShapeRules.onlyTheEntityWritesItsFields(rootPackage));
        rules.put("SQL runs through Jdbi", ShapeRules.sqlRunsThroughJdbi(rootPackage));
        rules.put("JSON is stored one way", ShapeRules.jsonIsStoredOneWay(rootPackage));
        rules.put("endpoints read inputs", NameRules.endpointsReadInputs(rootPackage));
        rules.put("endpoints answer views", NameRules.endpointsAnswerViews(rootPackage));
        rules.put("consumers read payloads", NameRules.consumersAreNamedAndReadPayloads());
        rules.put("inputs, views and payloads stay at home", NameRules.rolesStayAtHome(rootPackage));
        rules.put("what reads is named so", NameRules.readingUseCasesHaveOneName(rootPackage));
        rules.put("classes have plain names", NameRules.classNamesArePlain(rootPackage));
        rules.put("methods have plain names", NameRules.methodNamesArePlain(rootPackage));
        rules.put("the chassis is called, not extended", chassisIsNotExtended(rootPackage));
        return rules;
    }

    static ArchRule everyEndpointIsGuarded() {
        return methods()
                .that(areEndpoints())
                .should(carry(
                        "jakarta.annotation.security.RolesAllowed",
                        "io.quarkus.security.PermissionsAllowed",
                        "jakarta.annotation.security.PermitAll"))
                .because("an endpoint that forgets its guard is open to everybody with any token, or to everybody")
                .allowEmptyShould(true);
    }

    static ArchRule everyPostIsIdempotent() {
        return methods()
                .that(areEndpoints())
                .and(areAnnotated(REST + "POST"))
                .and(areNotOpen())
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("EvaluationResource")
                .should(carry(Idempotent.class.getName()))
                .because("a caller that got no answer repeats its POST, and the repetition must do nothing new;"
                        + " only a pure evaluation has nothing to repeat")
                .allowEmptyShould(true);
    }

    static ArchRule everyEndpointHasAnOperationId() {
        return methods()
                .that(areEndpoints())
                .should(carry("org.eclipse.microprofile.openapi.annotations.Operation"))
                .because("generated clients name their methods by the operationId")
                .allowEmptyShould(true);
    }

    static ArchRule everyEndpointSaysWhatItProduces() {
        return methods()
                .that(areEndpoints())
                .should(carry(REST + "Produces"))
                .because("an endpoint that leaves it open answers whatever type is asked for, with Java's idea of text")
                .allowEmptyShould(true);
    }

    static ArchRule featuresMeetThroughUseCases(String rootPackage) {
        return classes()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should(
                        new ArchCondition<JavaClass>(
                                "not reach into another feature's resources, entities, repositories or consumers") {
                            @Override
                            public void check(JavaClass origin, ConditionEvents events) {
                                origin.getDirectDependenciesFromSelf().stream()
                                        .filter(dependency -> dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .startsWith(rootPackage + "."))
                                        .filter(dependency -> !featureOf(dependency.getTargetClass(), rootPackage)
                                                .equals(featureOf(origin, rootPackage)))
                                        .filter(dependency -> isInternal(dependency.getTargetClass()))
                                        .forEach(dependency -> events.add(
                                                SimpleConditionEvent.violated(origin, dependency.getDescription())));
                            }
                        })
                .because("a feature can then change its tables and its HTTP without asking the others")
                .allowEmptyShould(true);
    }

    static ArchRule servicesMeetThroughEvents(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .dependOnClassesThat(describe(
                        "belong to another service",
                        target -> target.getPackageName().startsWith("dev.handover.")
                                && !target.getPackageName().startsWith(rootPackage)
                                && !target.getPackageName().startsWith("dev.handover.chassis")))
                .because("services are deployed apart: what one knows of another is in the contract files")
                .allowEmptyShould(true);
    }

    static ArchRule packagesAreFeatures() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..",
                        "..services..",
                        "..dto..",
                        "..model..",
                        "..util..",
                        "..utils..",
                        "..impl..",
                        "..common..")
                .because("a package is named for what the business does, so that a change finds its room")
                .allowEmptyShould(true);
    }

    static ArchRule oneClock() {
        return noClasses()
                .should()
                .callMethod("java.time.Instant", "now")
                .orShould()
                .callMethod("java.time.LocalDate", "now")
                .orShould()
                .callMethod("java.time.LocalDateTime", "now")
                .orShould()
                .callMethod("java.time.OffsetDateTime", "now")
                .orShould()
                .callMethod("java.time.ZonedDateTime", "now")
                .orShould()
                .callMethod("java.lang.System", "currentTimeMillis")
                .orShould()
                .callMethod("java.time.ZoneId", "systemDefault")
                .orShould()
                .callMethod("java.util.UUID", "randomUUID")
                .because("time comes from the injected Clock, ids from Ids.next(): a test can then say what time it is")
                .allowEmptyShould(true);
    }

    static ArchRule entitiesHaveVerbs() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ENTITY)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("an entity's verbs check its rules; a setter goes around them")
                .allowEmptyShould(true);
    }

    static ArchRule resourcesLeaveStorageAlone() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.handover.chassis.event.Outbox")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .because("a resource reads the request, calls one use case and shapes the answer")
                .allowEmptyShould(true);
    }

    static ArchRule chassisIsNotExtended(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .beAssignableTo(describe(
                        "classes of the chassis",
                        candidate -> candidate.getPackageName().startsWith("dev.handover.chassis.")
                                && !candidate.isInterface()))
                .because("features call the chassis; what extends it can't be changed under it")
                .allowEmptyShould(true);
    }

    private static boolean isInternal(JavaClass target) {
        return target.getSimpleName().endsWith("Resource")
                || target.getSimpleName().endsWith("Consumer")
                || target.isAnnotatedWith(ENTITY)
                || target.isAssignableTo(REPOSITORY);
    }

    static String featureOf(JavaClass type, String rootPackage) {
        String rest = type.getPackageName()
                .substring(
                        Math.min(rootPackage.length() + 1, type.getPackageName().length()));
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    static DescribedPredicate<JavaMethod> areEndpoints() {
        return describe(
                "are endpoints", method -> HTTP_METHODS.stream().anyMatch(verb -> method.isAnnotatedWith(REST + verb)));
    }

    private static DescribedPredicate<JavaMethod> areAnnotated(String annotation) {
        return describe("are annotated with " + annotation, method -> method.isAnnotatedWith(annotation));
    }

    private static DescribedPredicate<JavaMethod> areNotOpen() {
        return describe(
                "are not open to everybody",
                method -> !isAnnotatedHereOrAbove(method, "jakarta.annotation.security.PermitAll"));
    }

    private static ArchCondition<JavaMethod> carry(String... annotations) {
        return new ArchCondition<>("carry one of " + String.join(", ", annotations) + ", or their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean found = false;
                for (String annotation : annotations) {
                    found |= isAnnotatedHereOrAbove(method, annotation);
                }
                if (!found && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(
                            SimpleConditionEvent.violated(method, method.getDescription() + " carries none of them"));
                }
            }
        };
    }

    static boolean isAnnotatedHereOrAbove(JavaCodeUnit method, String annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }
}
