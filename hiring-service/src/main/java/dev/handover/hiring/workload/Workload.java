package dev.handover.hiring.workload;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The last measured workload of an activity. */
@Entity
class Workload {
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    @Id
    UUID activityId;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    long version;
    Instant measuredAt;
    int windowDays;
    BigDecimal hoursPerMonth;
    BigDecimal occurrencesPerMonth;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> tools;

    @JdbcTypeCode(SqlTypes.JSON)
    List<WorkloadSnapshot.Step> steps;

    protected Workload() {}

    Workload(UUID activityId) {
        this.activityId = activityId;
    }

    /** Takes what is newer than what it holds; tells whether it was. */
    boolean take(WorkloadMeasuredConsumer.Payload measure) {
        if (measure.version() <= version) {
            return false;
        }
        this.version = measure.version();
        this.measuredAt = measure.measuredAt();
        this.windowDays = measure.window().days();
        this.hoursPerMonth = measure.hoursPerMonth();
        this.occurrencesPerMonth = measure.occurrencesPerMonth();
        this.tools = measure.tools() == null
                ? List.of()
                : measure.tools().stream()
                        .filter(tool -> tool != null && !tool.isBlank())
                        .map(Workload::shortened)
                        .limit(MOST)
                        .toList();
        this.steps = measure.steps() == null
                ? List.of()
                : measure.steps().stream()
                        .filter(step -> step.text() != null && !step.text().isBlank())
                        .sorted(Comparator.comparingLong(WorkloadSnapshot.Step::seconds)
                                .reversed())
                        .map(step ->
                                new WorkloadSnapshot.Step(shortened(step.text()), step.occurrences(), step.seconds()))
                        .limit(MOST)
                        .toList();
        return true;
    }

    WorkloadSnapshot snapshot() {
        return new WorkloadSnapshot(
                activityId,
                measuredAt,
                windowDays,
                hoursPerMonth,
                occurrencesPerMonth,
                List.copyOf(tools),
                List.copyOf(steps));
    }

    /** Steps and tools come from free text of time entries: an ad has no use for a whole paragraph. */
    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST));
    }
}
