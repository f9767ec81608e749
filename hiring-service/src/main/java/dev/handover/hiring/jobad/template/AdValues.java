package dev.handover.hiring.jobad.template;

import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.jobad.document.AdFacts;
import dev.handover.hiring.jobad.document.Figures;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.organization.Profile;
import dev.handover.hiring.workload.Hours;
import dev.handover.hiring.workload.WorkloadSnapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of a template with the values they have for one opening; what isn't known has no value. */
final class AdValues {
    private static final int MOST_STEPS = 12;
    private static final int MOST_TOOLS = 12;
    private static final int MAIN_TOOLS = 3;

    private final Map<String, Object> values = new LinkedHashMap<>();

    private AdValues() {}

    static Map<String, Object> of(AdFacts facts) {
        AdValues values = new AdValues();
        values.put(AdVariable.ACTIVITY, facts.activity());
        values.target(facts.target(), facts.fullTime());
        values.measured(facts.workload());
        values.money(facts.pay(), facts.terms().stated().trialHours());
        values.put(AdVariable.FREEDOM, freedom(facts.delegationLevel()));
        values.employer(facts.employer());
        values.put(AdVariable.RETENTION_DAYS, String.valueOf(facts.terms().retentionDays()));
        values.put(AdVariable.VALIDITY_DAYS, String.valueOf(facts.terms().validityDays()));
        if (facts.terms().validThrough() != null) {
            values.put(AdVariable.VALID_THROUGH, Figures.day(facts.terms().validThrough()));
        }
        return values.values;
    }

    private void target(Target target, boolean fullTime) {
        put(AdVariable.ENGAGEMENT, target.engagement(fullTime));
        put(AdVariable.BY_THE_HOUR, target.byTheHour());
        put(AdVariable.EMPLOYED, target.employed());
        put(AdVariable.REMOTE, target.remote());
    }

    private void measured(OpeningSnapshot.Load workload) {
        if (workload == null) {
            return;
        }
        put(AdVariable.HOURS_PER_WEEK, Figures.hours(Hours.perWeek(workload.hoursPerMonth())));
        put(AdVariable.HOURS_PER_MONTH, Figures.hours(workload.hoursPerMonth()));
        if (workload.windowDays() != null && !workload.hoursTyped()) {
            put(AdVariable.WINDOW_DAYS, workload.windowDays().toString());
        }
        if (workload.occurrencesPerMonth() != null
                && workload.occurrencesPerMonth().signum() > 0) {
            put(AdVariable.RHYTHM, Figures.rhythm(workload.occurrencesPerMonth()));
        }
        List<String> tools = workload.tools();
        put(AdVariable.TOOLS, Figures.listed(tools.subList(0, Math.min(MOST_TOOLS, tools.size()))));
        put(AdVariable.MAIN_TOOLS, Figures.listed(tools.subList(0, Math.min(MAIN_TOOLS, tools.size()))));
        put(AdVariable.STEPS, steps(workload.steps()));
    }

    private static List<Map<String, Object>> steps(List<WorkloadSnapshot.Step> steps) {
        long all = Math.max(
                1, steps.stream().mapToLong(WorkloadSnapshot.Step::seconds).sum());
        List<Map<String, Object>> items = new ArrayList<>();
        for (WorkloadSnapshot.Step step : steps.subList(0, Math.min(MOST_STEPS, steps.size()))) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put(AdVariable.STEP.variable(), step.text());
            BigDecimal share =
                    BigDecimal.valueOf(100 * step.seconds()).divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_EVEN);
            if (steps.size() > 1 && share.signum() > 0) {
                item.put(AdVariable.SHARE.variable(), share.toPlainString());
            }
            items.add(item);
        }
        return items;
    }

    private void money(OpeningSnapshot.Pay pay, BigDecimal trialHours) {
        put(AdVariable.TRIAL_HOURS, Figures.number(trialHours));
        put(AdVariable.PAY, pay != null);
        if (pay != null) {
            put(AdVariable.PAY_RANGE, pay.lowest().compareTo(pay.to()) < 0);
            put(AdVariable.PAY_FROM, Figures.money(pay.lowest()));
            put(AdVariable.PAY_TO, Figures.money(pay.to()));
            put(AdVariable.CURRENCY, pay.currency());
            put(AdVariable.TRIAL_PAY, Figures.money(pay.lowest().multiply(trialHours)));
        }
    }

    private void employer(Profile employer) {
        if (employer != null) {
            put(AdVariable.ORGANIZATION, employer.name());
            put(AdVariable.COUNTRY, Figures.country(employer.country()));
            put(AdVariable.CONTACT_EMAIL, employer.contactEmail());
            put(AdVariable.PRIVACY_NOTICE, employer.privacyNotice());
        }
    }

    /** The seven levels of delegation (Appelo, Management 3.0) in words that everybody understands. */
    private static String freedom(Integer level) {
        if (level == null) {
            return null;
        }
        return switch (level) {
            case 1 -> "Decisions are made for you and explained";
            case 2 -> "Decisions are made for you, and your objections are heard";
            case 3 -> "You are asked before a decision is made";
            case 4 -> "Decisions are made together";
            case 5 -> "You decide how the work is done and take advice before you do";
            case 6 -> "You decide how the work is done and say afterwards what you decided";
            default -> "You decide how the work is done; the result is what counts";
        };
    }

    private void put(AdVariable variable, Object value) {
        if (value != null) {
            values.put(variable.variable(), value);
        }
    }
}
