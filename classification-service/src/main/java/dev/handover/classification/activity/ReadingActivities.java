package dev.handover.classification.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.ProblemType;
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
     * An activity with all its facts: stated ones go before measured ones, and those before what its name lets one
     * suppose.
     *
     * @param occupation the SOC code of whose work it is, stated or supposed; null when unknown
     * @param cluster who could do it too can do the others of the same cluster: the occupation's code, else the area's
     *     name, else null
     */
    public record KnownActivity(
            UUID id, String name, Area area, ActivityStatus status, Facts facts, String occupation, String cluster) {}

    /** An activity with its workload; null where none was measured yet. */
    record MeasuredActivity(
            UUID activityId,
            String name,
            Area area,
            ActivityStatus status,
            UUID mergedInto,
            Measurement workload,

            @Schema(
                    nullable = true,
                    description = "The occupation; null if it is neither stated nor recognised from the name.")
            KnownOccupation occupation) {}

    /** Whose work an activity is. */
    @Schema(name = "ActivityOccupation")
    record KnownOccupation(
            @Schema(description = "SOC 2018 code.", maxLength = 7)
            String code,

            @Schema(maxLength = 200) String title,

            @Schema(description = "STATED by the owner, or INFERRED from the activity's name.")
            FactSource source) {}

    /** An activity's occupation with the version of what the owner stated. */
    record StatedView(MeasuredActivity activity, long version) {}

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
    private final StatedOccupations occupations;
    private final ReadingMastery mastery;
    private final FactsJson json;

    ReadingActivities(
            Activities activities,
            Workloads workloads,
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

    /** {@return the activity, or empty when nothing was told of it} */
    @Transactional
    public Optional<KnownActivity> find(UUID id) {
        return activities.findByIdOptional(id).map(a -> {
            StatedOccupation said = occupations.findById(id);
            FactSheet sheet = sheets.findById(id);
            Facts facts = facts(a, json.read(sheet == null ? null : sheet.facts), said);
            String occupation = occupation(a, said).map(KnownOccupation::code).orElse(null);
            String area = facts.area().map(Area::name).orElse(null);
            return new KnownActivity(
                    a.id, a.name, a.area, a.status, facts, occupation, occupation == null ? area : occupation);
        });
    }

    /** {@return the ids of all active activities, in their order} */
    @Transactional
    public List<UUID> active() {
        return activities.active();
    }

    /**
     * The active activities that take the most hours, stated or measured.
     *
     * @param most how many at most
     * @return their ids, the most hours first, those without hours last
     */
    @Transactional
    public List<UUID> busiest(int most) {
        return activities.busiest(most);
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
        Cursor.After after = Cursor.decode(cursor, filter);
        List<Activity> rows = activities.page(status, after.id(0), limit);
        Map<UUID, Workload> measured = workloads
                .list("id in ?1", rows.stream().map(a -> a.id).toList())
                .stream()
                .collect(Collectors.toMap(w -> w.id, Function.identity()));
        Map<UUID, StatedOccupation> stated =
                occupations.list("id in ?1", rows.stream().map(a -> a.id).toList()).stream()
                        .collect(Collectors.toMap(o -> o.id, Function.identity()));
        return Page.of(rows, limit, a -> Cursor.encode(filter, a.id.toString()))
                .map(a -> shown(a, measured.get(a.id), stated.get(a.id)));
    }

    @Transactional
    StatedView get(UUID id) {
        StatedOccupation stated = occupations.findById(id);
        return new StatedView(
                shown(require(id), workloads.findById(id), stated),
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
        Workload workload = workloads.findById(activity.id);
        if (workload != null) {
            facts = measured(facts, FactName.HOURS_PER_MONTH, workload.hoursPerMonth, workload.measuredAt);
            facts = measured(facts, FactName.OCCURRENCES_PER_MONTH, workload.occurrencesPerMonth, workload.measuredAt);
            facts = measured(facts, FactName.OBSERVED_DAYS, workload.observedDays, workload.measuredAt);
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

    private static Optional<KnownOccupation> occupation(Activity activity, StatedOccupation said) {
        Occupation stated = stated(said);
        FactSource source = stated == null ? FactSource.INFERRED : FactSource.STATED;
        return Priors.of(activity.name, activity.area, stated)
                .occupation()
                .map(o -> new KnownOccupation(o.code(), o.title(), source));
    }

    private static Facts measured(Facts facts, FactName name, Object value, Instant at) {
        return value == null ? facts : facts.with(name, new Fact(value, FactSource.MEASURED, at, null));
    }

    private static MeasuredActivity shown(Activity a, Workload w, StatedOccupation stated) {
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
                                w.measuredAt),
                occupation(a, stated).orElse(null));
    }
}
