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
        income = owner.income();
        hoursPerYear = owner.hoursPerYear();
        buybackFactor = owner.buybackFactor();
        nextBestUse = owner.nextBestUse();
        absorption = owner.absorption();
        overCapacity = owner.overCapacity();
        teamSpareHours = owner.teamSpareHours();
        budget = owner.budget();
        cash = owner.cash();
    }

    Owner owner() {
        return new Owner(
                currency,
                income,
                hoursPerYear,
                buybackFactor,
                nextBestUse,
                absorption,
                overCapacity,
                teamSpareHours,
                budget,
                cash);
    }
}
