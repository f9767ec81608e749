package dev.handover.chassis.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Which packages may depend on which. A package named {@code method} is a decision's pure functions. */
final class PackageRules {

    private static final String METHOD = ".method";

    private PackageRules() {}

    static ArchRule noCycleAmongFeatures(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("what depends on itself can be read, tested and changed only as a whole")
                .allowEmptyShould(true);
    }

    static ArchRule noCycleInTheMethod(String rootPackage) {
        return slices().assignedFrom(packagesUnder(rootPackage + METHOD))
                .should()
                .beFreeOfCycles()
                .because("each step of the method builds on the steps below it and knows nothing of those above")
                .allowEmptyShould(true);
    }

    static ArchRule noFrameworkInTheMethod(String rootPackage) {
        return noClasses()
                .that()
                .resideInAPackage(rootPackage + METHOD + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.handover.chassis..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..")
                .because("the method is a library of pure functions: it decides the same in a service, a benchmark"
                        + " and a test, and a framework's next version changes no decision")
                .allowEmptyShould(true);
    }

    /** Each package is a slice of its own, the topmost one too. */
    private static SliceAssignment packagesUnder(String top) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                return name.equals(top) || name.startsWith(top + ".")
                        ? SliceIdentifier.of(name)
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "the packages of " + top;
            }
        };
    }
}
