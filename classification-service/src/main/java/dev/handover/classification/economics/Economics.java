package dev.handover.classification.economics;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Owner;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The owner's economics; one per workspace, whose id it has. */
@Entity
class Economics {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version = 1;

    String currency;
    BigDecimal income;
    BigDecimal hoursPerYear;
    BigDecimal buybackFactor;
    BigDecimal nextBestUse;
    BigDecimal absorption;
    boolean overCapacity;
    BigDecimal teamSpareHours;
    BigDecimal budget;
    BigDecimal cash;

    protected Economics() {}

    Economics(UUID workspace) {
        this.id = workspace;
    }

    void state(Owner owner) {
        currency = owner.currency();
        income = owner.hour().income();
        hoursPerYear = owner.hour().hoursPerYear();
        buybackFactor = owner.hour().buybackFactor();
        nextBestUse = owner.hour().nextBestUse();
        absorption = owner.hour().absorption();
        overCapacity = owner.capacity().overCapacity();
        teamSpareHours = owner.capacity().teamSpareHours();
        budget = owner.means().budget();
        cash = owner.means().cash();
    }

    Owner owner() {
        return new Owner(
                currency,
                new Owner.Hour(income, hoursPerYear, buybackFactor, nextBestUse, absorption),
                new Owner.Capacity(overCapacity, teamSpareHours),
                new Owner.Means(budget, cash));
    }
}
