package dev.handover.classification.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.Cursor;
import dev.handover.chassis.Page;
import dev.handover.chassis.ProblemType;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows activities with what is measured and stated about them. */
@ApplicationScoped
public class ReadingActivities {

    /** An activity with all its facts: stated ones go before measured ones. */
    public record KnownActivity(UUID id, String name, Area area, ActivityStatus status, Facts facts) {}

    /** An activity with its workload; null where none was measured yet. */
    record MeasuredActivity(
            UUID activityId, String name, Area area, ActivityStatus status, UUID mergedInto, Measurement workload) {}

    /** The last measurement, hours of one month of 52/12 weeks. */
    record Measurement(
            BigDecimal hoursPerMonth,
            BigDecimal teamHoursPerMonth,
            BigDecimal occurrencesPerMonth,
            Integer observedDays,
            Instant measuredAt) {}

    /** Facts as shown, with the version of what the owner stated. */
    record Sheet(Map<String, ObjectNode> facts, long version) {}

    private final Activities activities;
    private final Workloads workloads;
    private final FactSheets sheets;
    private final FactsJson json;

    ReadingActivities(Activities activities, Workloads workloads, FactSheets sheets, FactsJson json) {
        this.activities = activities;
        this.workloads = workloads;
        this.sheets = sheets;
        this.json = json;
    }

    /** {@return the activity, or empty when nothing was told of it} */
    @Transactional
    public Optional<KnownActivity> find(UUID id) {
        return activities
                .findByIdOptional(id)
                .map(a -> new KnownActivity(a.id, a.name, a.area, a.status, facts(a, sheets.findById(id))));
    }

    /**
     * The hours last measured.
     *
     * @param ids of activities
     * @return hours of one month by activity; those never measured are left out
     */
    @Transactional
    public Map<UUID, BigDecimal> measuredHours(Collection<UUID> ids) {
        return workloads.list("id in ?1 and hoursPerMonth is not null", ids).stream()
                .collect(Collectors.toMap(w -> w.id, w -> w.hoursPerMonth));
    }

    @Transactional
    Page<MeasuredActivity> page(ActivityStatus status, String cursor, int limit) {
        String filter = "activities " + status;
        List<String> after = Cursor.decode(cursor, filter);
        List<Activity> rows = activities.page(status, after.isEmpty() ? null : id(after.get(0)), limit);
        Map<UUID, Workload> measured = workloads
                .list("id in ?1", rows.stream().map(a -> a.id).toList())
                .stream()
                .collect(Collectors.toMap(w -> w.id, Function.identity()));
        return Page.of(rows, limit, a -> Cursor.encode(filter, a.id.toString())).map(a -> shown(a, measured.get(a.id)));
    }

    @Transactional
    MeasuredActivity get(UUID id) {
        return shown(require(id), workloads.findById(id));
    }

    @Transactional
    Sheet facts(UUID id) {
        Activity activity = require(id);
        FactSheet sheet = sheets.findById(id);
        return new Sheet(json.tree(facts(activity, sheet)), sheet == null ? FactSheet.BLANK : sheet.version);
    }

    private Activity require(UUID id) {
        return activities
                .findByIdOptional(id)
                .orElseThrow(
                        () -> ProblemType.Common.NOT_FOUND.because("There is no such activity in this workspace."));
    }

    private Facts facts(Activity activity, FactSheet sheet) {
        Facts facts = Facts.none();
        if (activity.area != null) {
            facts = facts.with(FactName.AREA, activity.area);
        }
        Workload workload = workloads.findById(activity.id);
        if (workload != null) {
            facts = measured(facts, FactName.HOURS_PER_MONTH, workload.hoursPerMonth, workload.measuredAt);
            facts = measured(facts, FactName.OCCURRENCES_PER_MONTH, workload.occurrencesPerMonth, workload.measuredAt);
            facts = measured(facts, FactName.OBSERVED_DAYS, workload.observedDays, workload.measuredAt);
        }
        Facts stated = json.read(sheet == null ? null : sheet.facts);
        for (Map.Entry<FactName, Fact> fact : stated.known().entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        return facts;
    }

    private static Facts measured(Facts facts, FactName name, Object value, Instant at) {
        return value == null ? facts : facts.with(name, new Fact(value, FactSource.MEASURED, at, null));
    }

    private static MeasuredActivity shown(Activity a, Workload w) {
        return new MeasuredActivity(
                a.id,
                a.name,
                a.area,
                a.status,
                a.mergedInto,
                w == null
                        ? null
                        : new Measurement(
                                w.hoursPerMonth,
                                w.teamHoursPerMonth,
                                w.occurrencesPerMonth,
                                w.observedDays,
                                w.measuredAt));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            throw ProblemType.Common.MALFORMED.because("The cursor is not one that this list gave: start without it.");
        }
    }
}
