package dev.handover.chassis.house.broken.billing;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import jakarta.transaction.Transactional;

/** Goes on after a refusal that has already undone its transaction. */
class Swallowing {

    @Transactional
    boolean acceptAll() {
        try {
            accept();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Transactional
    void accept() {
        throw ProblemType.Common.CONFLICT.because("it is over");
    }
}
