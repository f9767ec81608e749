package dev.handover.chassis.house.contract;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run how many answers were checked. */
public final class CheckedAnswersReport implements TestExecutionListener {

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Integer checked = Integer.getInteger(CheckedAnswers.COUNT);
        if (checked != null) {
            System.out.println("Contract: " + checked + " answers checked against the API document");
        }
    }
}
