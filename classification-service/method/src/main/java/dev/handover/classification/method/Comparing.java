package dev.handover.classification.method;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Peer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.Bundle;
import dev.handover.classification.method.handover.Choice;
import dev.handover.classification.method.handover.Placement;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says the comparison of targets in words: what goes together, who may do it, and who may not. */
final class Comparing {

    /** Control is what the US common-law test asks first; 30 hours a week is full time under the ACA. */
    private static final String SOURCE = "US common-law control test (IRS, Publication 15-A); full time from 30 h/week"
            + " (Affordable Care Act, 26 U.S.C. 4980H(c)(4))";

    private Comparing() {}

    static String why(Choice.Alternative a, Target chosen, Placement placement) {
        String words = a.target().words();
        if (!a.admissible()) {
            return placement.misclassificationRisk()
                    ? words + " is ruled out: how and when would be controlled, so it would count as employment"
                    : words + " is ruled out: it is " + placement.why();
        } else if (a.target() == chosen) {
            return a.target() == placement.preferred()
                    ? "chosen: " + placement.why()
                    : "chosen in place of " + placement.preferred().words() + ": it costs less, pays more or is the"
                            + " owner's wish";
        } else if (a.allIn() == null) {
            return "possible, but no rate is known for " + words;
        }
        return a.target() == placement.preferred()
                ? "first by the table (" + placement.why() + "), but not chosen"
                : "possible; the table prefers " + placement.preferred().words() + ": " + placement.why();
    }

    static Answer.Bundled bundled(String name, Bundle bundle, BigDecimal hours) {
        List<String> members = new ArrayList<>();
        members.add(name == null || name.isBlank() ? "This activity" : name);
        bundle.peers().named().stream().map(Peer::name).forEach(members::add);
        return new Answer.Bundled(List.copyOf(members), bundle.peers().more(), Figures.shown(hours));
    }

    static Answer.Misclassification misclassification(
            boolean core, BigDecimal hours, Parameters parameters, Target safer) {
        BigDecimal fullTime = parameters.value(Setting.FULL_TIME_HOURS);
        return new Answer.Misclassification(
                "control over how and when, and " + fullTime.toPlainString() + " h/month or more or core work",
                new Answer.MisclassificationFacts(true, core, Figures.shown(hours), Figures.shown(fullTime)),
                SOURCE,
                safer);
    }
}
