package dev.handover.audit.activity;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Something time is spent on. */
@Entity
class Activity {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    long version;

    String name;

    @Column(name = "normalised_name")
    String normalisedName;

    @Enumerated(EnumType.STRING)
    Area area;

    String color;

    @Enumerated(EnumType.STRING)
    ActivityStatus status;

    @Column(name = "merged_into")
    UUID mergedInto;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Activity() {}

    Activity(ActivityName name, Area area, String color, Instant now) {
        this.id = Ids.next();
        this.version = 1;
        this.name = name.shown();
        this.normalisedName = name.normalised();
        this.area = area;
        this.color = color;
        this.status = ActivityStatus.ACTIVE;
        this.createdAt = now;
        this.changedAt = now;
    }

    ActivityEvent.Defined defined() {
        return new ActivityEvent.Defined(id, version, name, area, status, mergedInto);
    }

    ActivityEvent.Changed change(ActivityName name, Area area, String color, Instant now) {
        checkNotMerged();
        this.name = name.shown();
        this.normalisedName = name.normalised();
        this.area = area;
        this.color = color;
        touch(now);
        return new ActivityEvent.Changed(id, version, this.name, area, status, mergedInto);
    }

    /** Goes into another activity for good: its name from now on means that one. */
    ActivityEvent.Merged merge(Activity into, Instant now) {
        checkNotMerged();
        into.checkNotMerged();
        if (into.id.equals(id)) {
            throw ActivityProblem.MERGE_INTO_ITSELF.because("Name another activity under `into`.");
        }
        status = ActivityStatus.MERGED;
        mergedInto = into.id;
        touch(now);
        return new ActivityEvent.Merged(id, version, name, area, status, mergedInto);
    }

    ActivityEvent.Retired retire(Instant now) {
        checkNotMerged();
        status = ActivityStatus.RETIRED;
        touch(now);
        return new ActivityEvent.Retired(id, version, name, area, status, mergedInto);
    }

    private void checkNotMerged() {
        if (status == ActivityStatus.MERGED) {
            throw ActivityProblem.ACTIVITY_MERGED.because(
                    "Use the activity it went into.", java.util.Map.of("mergedInto", mergedInto));
        }
    }

    private void touch(Instant now) {
        version++;
        changedAt = now;
    }

    ActivitySnapshot snapshot() {
        return new ActivitySnapshot(id, version, name, area, color, status, mergedInto, createdAt);
    }
}
