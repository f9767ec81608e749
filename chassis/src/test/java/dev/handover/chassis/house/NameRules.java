package dev.handover.chassis.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.handover.chassis.event.Consumers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One word per role, and no word that has to be guessed. The table of words is in CONTRIBUTING.md. */
final class NameRules {

    private static final String INPUT = "Input";
    private static final String VIEW = "View";
    private static final String PAYLOAD = "Payload";

    /** Words that say less than they seem to; each was a name here once, and somebody had to ask what it means. */
    private static final Set<String> RIDDLES = Set.of(
            "told",
            "heard",
            "wishes",
            "foretold",
            "unfit",
            "supposing",
            "supposed",
            "stood",
            "sought",
            "heir",
            "heirs",
            "straight",
            "anew",
            "whence",
            "thing",
            "stuff");

    /** Words that are in the way only where they stand alone: {@code controlHowAndWhen} says what it means. */
    private static final Set<String> TOO_SHORT = Set.of("how", "what", "it", "that");

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_|\\$");

    private NameRules() {}

    static ArchRule endpointsReadInputs(String rootPackage) {
        return methods()
                .that(HouseRules.areEndpoints())
                .should(involve(
                        "read a body that is named …" + INPUT,
                        method -> method.getRawParameterTypes().stream(),
                        type -> isOurRecord(type, rootPackage) && !hasRole(type, INPUT)))
                .because("what comes from outside is unchecked: its name says so wherever it is used")
                .allowEmptyShould(true);
    }

    static ArchRule endpointsAnswerViews(String rootPackage) {
        return methods()
                .that(HouseRules.areEndpoints())
                .should(involve(
                        "answer with what is named …" + VIEW,
                        method -> method.getReturnType().getAllInvolvedRawTypes().stream(),
                        type -> isOurRecord(type, rootPackage) && !hasRole(type, VIEW)))
                .because("a view is part of the contract: who changes one knows by its name that callers see it")
                .allowEmptyShould(true);
    }

    static ArchRule consumersAreNamedAndReadPayloads() {
        return classes()
                .that(describe(
                        "subscribe to events",
                        type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Consumers.class)
                                        && call.getName().equals("subscribe"))))
                .should(new ArchCondition<>("be named …Consumer and read a record named …" + PAYLOAD) {
                    @Override
                    public void check(JavaClass consumer, ConditionEvents events) {
                        boolean reads = consumer.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> hasRole(dependency.getTargetClass(), PAYLOAD));
                        if (!consumer.getSimpleName().endsWith("Consumer") || !reads) {
                            events.add(SimpleConditionEvent.violated(
                                    consumer, consumer.getName() + " is not named so, or reads no payload"));
                        }
                    }
                })
                .because("events come from another service, of another version: what is read of them is a record of"
                        + " its own, with just the fields that are used")
                .allowEmptyShould(true);
    }

    static ArchRule rolesStayAtHome(String rootPackage) {
        return classes()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should(new ArchCondition<>("not use another feature's inputs, views or payloads") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        origin.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .startsWith(rootPackage + ".")
                                        && !HouseRules.featureOf(dependency.getTargetClass(), rootPackage)
                                                .equals(HouseRules.featureOf(origin, rootPackage)))
                                .filter(dependency -> Stream.of(INPUT, VIEW, PAYLOAD)
                                        .anyMatch(role -> hasRole(dependency.getTargetClass(), role)))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription())));
                    }
                })
                .because("they belong to one edge of one feature; what features give each other is a …Snapshot, which"
                        + " changes when the features agree and not when a caller wants a field")
                .allowEmptyShould(true);
    }

    static ArchRule readingUseCasesHaveOneName(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should()
                .haveNameMatching(".*[.$]Finding[A-Z]\\w*")
                .because("a use case that reads is named Reading…: with two words, one has to look for both")
                .allowEmptyShould(true);
    }

    static ArchRule classNamesArePlain(String rootPackage) {
        return classes()
                .that()
                .resideInAPackage(rootPackage + "..")
                .should(new ArchCondition<>("be named with the field's words") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        riddleIn(type.getSimpleName())
                                .ifPresent(word -> events.add(
                                        SimpleConditionEvent.violated(type, type.getName() + " says '" + word + "'")));
                    }
                })
                .because("most readers' language is another one: a name is understood at once or it is in the way")
                .allowEmptyShould(true);
    }

    static ArchRule methodNamesArePlain(String rootPackage) {
        return codeUnits()
                .that(describe(
                        "are written by hand",
                        (JavaCodeUnit unit) ->
                                !unit.getName().contains("$") && !unit.getName().contains("<")))
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(rootPackage + "..")
                .should(new ArchCondition<>("be named with the field's words") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        riddleIn(unit.getName())
                                .ifPresent(word -> events.add(SimpleConditionEvent.violated(
                                        unit, unit.getFullName() + " says '" + word + "'")));
                    }
                })
                .because("a verb that has to be guessed is looked up at each call")
                .allowEmptyShould(true);
    }

    private static Optional<String> riddleIn(String name) {
        if (TOO_SHORT.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(name);
        }
        return WORDS.splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(RIDDLES::contains)
                .findFirst();
    }

    private static ArchCondition<JavaMethod> involve(
            String expectation, Function<JavaMethod, Stream<JavaClass>> types, Predicate<JavaClass> breaks) {
        return new ArchCondition<>(expectation) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<String> others = types.apply(method)
                        .filter(breaks)
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!others.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + ": " + String.join(", ", others)));
                }
            }
        };
    }

    private static boolean isOurRecord(JavaClass type, String rootPackage) {
        return type.isRecord() && type.getPackageName().startsWith(rootPackage);
    }

    /** By its own name or by that of the class it is nested in. */
    private static boolean hasRole(JavaClass type, String role) {
        return type.getSimpleName().endsWith(role)
                || type.getEnclosingClass()
                        .map(enclosing -> hasRole(enclosing, role))
                        .orElse(false);
    }
}
