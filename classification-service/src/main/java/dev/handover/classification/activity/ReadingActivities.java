package dev.handover.classification.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.activity.workload.ReadingWorkloads;
import dev.handover.classification.activity.workload.ReadingWorkloads.WorkloadSnapshot;
import dev.handover.classification.mastery.ReadingMastery;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.prior.Occupation;
import dev.handover.classification.method.prior.Occupations;
import dev.handover.classification.method.prior.Prior;
import dev.handover.classification.method.prior.Priors;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows activities with what is measured and stated about them. */
@ApplicationScoped
public class ReadingActivities {

    /**
     * An activity with all its facts: stated ones go before measured ones, and those before what its name
     * suggests.
     *
     * @param occupation the SOC code of whose work it is, stated or recognised; null when unknown
     * @param cluster who could do it too can do the others of the same cluster: the occupation's code, else the area's
     *     name, else null
     */
    public record ActivitySnapshot(
            UUID id, String name, Area area, ActivityStatus status, Facts facts, String occupation, String cluster) {}

    /** An activity with its workload; null where none was measured yet. */
    @Schema(name = "MeasuredActivity")
    record ActivityView(
            UUID activityId,
            String name,
            Area area,
            ActivityStatus status,
            UUID mergedInto,
            MeasurementView workload,

            @Schema(
                    nullable = true,
                    description = "The occupation; null if it is neither stated nor recognised from the name.")
            OccupationView occupation) {}

    /** Whose work an activity is. */
    @Schema(name = "ActivityOccupation")
    record OccupationView(
            @Schema(description = "SOC 2018 code.", maxLength = 7)
            String code,

            @Schema(maxLength = 200) String title,

            @Schema(description = "STATED by the owner, or INFERRED from the activity's name.")
            FactSource source) {}

    /** An activity's occupation with the version of what the owner stated. */
    record Stated(ActivityView activity, long version) {}

    /** The last measurement, hours of one month of 52/12 weeks. */
    @Schema(name = "Measurement")
    record MeasurementView(
            BigDecimal hoursPerMonth,
            BigDecimal teamHoursPerMonth,
            BigDecimal occurrencesPerMonth,
            Integer observedDays,
            Instant measuredAt) {}

    /** Facts as shown, with the version of what the owner stated. */
    record Sheet(Map<String, ObjectNode> facts, long version) {}

    private final Activities activities;
    private final ReadingWorkloads workloads;
    private final FactSheets sheets;
    private final StatedOccupations occupations;
    private final ReadingMastery mastery;
    private final FactsJson json;

    ReadingActivities(
            Activities activities,
            ReadingWorkloads workloads,
            FactSheets sheets,
            StatedOccupations occupations,
            ReadingMastery mastery,
            FactsJson json) {
        this.activities = activities;
        this.workloads = workloads;
        this.sheets = sheets;
        this.occupations = occupations;
        this.mastery = mastery;
        this.json = json;
    }

    /** {@return the activity, or empty when nothing is known of it} */
    @Transactional
    public Optional<ActivitySnapshot> find(UUID id) {
        return activities.findByIdOptional(id).map(a -> {
            StatedOccupation said = occupations.findById(id);
            FactSheet sheet = sheets.findById(id);
            Facts facts = facts(a, json.read(sheet == null ? null : sheet.facts), said);
            String occupation = occupation(a, said).map(OccupationView::code).orElse(null);
            String area = facts.area().map(Area::name).orElse(null);
            return new ActivitySnapshot(
                    a.id, a.name, a.area, a.status, facts, occupation, occupation == null ? area : occupation);
        });
    }

    /**
     * The hours last measured.
     *
     * @param ids of activities
     * @return hours of one month by activity; those never measured are left out
     */
    @Transactional
    public Map<UUID, BigDecimal> measuredHours(Collection<UUID> ids) {
        return workloads.last(ids).stream()
                .filter(w -> w.hoursPerMonth() != null)
                .collect(Collectors.toMap(WorkloadSnapshot::activityId, WorkloadSnapshot::hoursPerMonth));
    }

    @Transactional
    Page<ActivityView> page(ActivityStatus status, String cursor, int limit) {
        String filter = "activities " + status;
        Cursor.After after = Cursor.decode(cursor, filter);
        List<Activity> rows = activities.page(status, after.id(0), limit);
        Map<UUID, WorkloadSnapshot> measured = workloads
                .last(rows.stream().map(a -> a.id).toList())
                .stream()
                .collect(Collectors.toMap(WorkloadSnapshot::activityId, Function.identity()));
        Map<UUID, StatedOccupation> stated =
                occupations.list("id in ?1", rows.stream().map(a -> a.id).toList()).stream()
                        .collect(Collectors.toMap(o -> o.id, Function.identity()));
        return Page.of(rows, limit, a -> Cursor.encode(filter, a.id.toString()))
                .map(a -> shown(a, measured.get(a.id), stated.get(a.id)));
    }

    @Transactional
    Stated get(UUID id) {
        StatedOccupation stated = occupations.findById(id);
        return new Stated(
                shown(require(id), workloads.last(id).orElse(null), stated),
                stated == null ? StatedOccupation.BLANK : stated.version);
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
        return facts(activity, json.read(sheet == null ? null : sheet.facts));
    }

    /** All that is known of an activity about which this was stated, the most trustworthy source of each fact. */
    Facts facts(Activity activity, Facts stated) {
        return facts(activity, stated, occupations.findById(activity.id));
    }

    private Facts facts(Activity activity, Facts stated, StatedOccupation said) {
        Facts facts = Facts.none();
        if (activity.area != null) {
            facts = facts.with(FactName.AREA, activity.area);
        }
        WorkloadSnapshot workload = workloads.last(activity.id).orElse(null);
        if (workload != null) {
            facts = measured(facts, FactName.HOURS_PER_MONTH, workload.hoursPerMonth(), workload.measuredAt());
            facts = measured(
                    facts, FactName.OCCURRENCES_PER_MONTH, workload.occurrencesPerMonth(), workload.measuredAt());
            facts = measured(facts, FactName.OBSERVED_DAYS, workload.observedDays(), workload.measuredAt());
        }
        for (Map.Entry<FactName, Fact> fact : stated.known().entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        Prior prior = Priors.of(activity.name, facts.area().orElse(null), stated(said));
        facts = Priors.under(facts, prior);
        if (!facts.knows(FactName.MASTERY) && facts.area().isPresent()) {
            Optional<Fact> ofArea = mastery.fact(facts.area().get());
            facts = ofArea.isPresent() ? facts.with(FactName.MASTERY, ofArea.get()) : facts;
        }
        return facts;
    }

    private static Occupation stated(StatedOccupation stated) {
        return stated == null ? null : Occupations.of(stated.code).orElse(null);
    }

    private static Optional<OccupationView> occupation(Activity activity, StatedOccupation said) {
        Occupation stated = stated(said);
        FactSource source = stated == null ? FactSource.INFERRED : FactSource.STATED;
        return Priors.of(activity.name, activity.area, stated)
                .occupation()
                .map(o -> new OccupationView(o.code(), o.title(), source));
    }

    private static Facts measured(Facts facts, FactName name, Object value, Instant at) {
        return value == null ? facts : facts.with(name, new Fact(value, FactSource.MEASURED, at, null));
    }

    private static ActivityView shown(Activity a, WorkloadSnapshot w, StatedOccupation stated) {
        return new ActivityView(
                a.id,
                a.name,
                a.area,
                a.status,
                a.mergedInto,
                w == null
                        ? null
                        : new MeasurementView(
                                w.hoursPerMonth(),
                                w.teamHoursPerMonth(),
                                w.occurrencesPerMonth(),
                                w.observedDays(),
                                w.measuredAt()),
                occupation(a, stated).orElse(null));
    }
}
