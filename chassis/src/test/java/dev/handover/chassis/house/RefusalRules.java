package dev.handover.chassis.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.handover.chassis.problem.Refusal;

/** What becomes of a refusal on its way to the caller. */
final class RefusalRules {

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private RefusalRules() {}

    static ArchRule refusalsOfTransactionalCallsAreNotCaught() {
        return codeUnits()
                .should(new ArchCondition<JavaCodeUnit>("not catch a refusal around a call of a transactional method") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        unit.getTryCatchBlocks().stream()
                                .filter(block ->
                                        block.getCaughtThrowables().stream().anyMatch(RefusalRules::isCaughtOnPurpose))
                                .flatMap(block -> block.getAccessesContainedInTryBlock().stream())
                                .filter(access -> isTransactional(access.getTarget()))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(unit, access.getDescription())));
                    }
                })
                .because("the refusal has marked the transaction for rollback: what is answered as done is not stored")
                .allowEmptyShould(true);
    }

    /** The compiler itself catches Throwable, to close what a try-with-resources opened, and throws it on. */
    private static boolean isCaughtOnPurpose(JavaClass caught) {
        return caught.isAssignableFrom(Refusal.class) && !caught.isEquivalentTo(Throwable.class);
    }

    private static boolean isTransactional(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget call
                && call.resolveMember()
                        .filter(unit -> HouseRules.isAnnotatedHereOrAbove(unit, TRANSACTIONAL))
                        .isPresent();
    }
}
