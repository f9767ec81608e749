package dev.handover.audit.member;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.input.PlainText;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A person whose time is recorded. */
@Entity
class Member {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    long version;

    String name;

    String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    WorkingSchedule schedule;

    boolean owner;

    @Column(name = "hourly_value")
    BigDecimal hourlyValue;

    @Column(name = "hourly_currency")
    String hourlyCurrency;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Member() {}

    Member(Profile profile, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        take(profile, now);
    }

    /** Takes a new profile and says which of its consequences reach beyond the member. */
    MemberChanged change(Profile profile, Instant now) {
        boolean zoneChanged = !zone.equals(profile.zone().getId());
        boolean ownerChanged = owner != profile.isOwner();
        take(profile, now);
        return new MemberChanged(id, zoneChanged, ownerChanged);
    }

    private void take(Profile profile, Instant now) {
        version++;
        name = PlainText.stripped(profile.name());
        zone = profile.zone().getId();
        schedule = profile.schedule();
        owner = profile.isOwner();
        hourlyValue = profile.hourlyValue() == null
                ? null
                : profile.hourlyValue().amount().setScale(2);
        hourlyCurrency =
                profile.hourlyValue() == null ? null : profile.hourlyValue().currency();
        changedAt = now;
    }

    MemberSnapshot snapshot(List<String> externalIds) {
        Money value = hourlyValue == null ? null : new Money(hourlyValue, hourlyCurrency);
        return new MemberSnapshot(id, version, name, ZoneId.of(zone), schedule, owner, value, externalIds);
    }

    /**
     * What a caller says about a member.
     *
     * @param externalIds up to 20
     */
    record Profile(
            String name,
            ZoneId zone,
            WorkingSchedule schedule,
            boolean isOwner,
            Money hourlyValue,
            List<String> externalIds) {}
}
