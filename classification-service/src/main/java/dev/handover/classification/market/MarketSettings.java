package dev.handover.classification.market;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** How a workspace reads the shipped wages; one per workspace, whose id it has. */
@Entity
class MarketSettings {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version = 1;

    String locale;
    String currency;
    BigDecimal usdRate;
    BigDecimal staffOnCost;
    BigDecimal freelancerOnCost;
    BigDecimal virtualEmployeeOnCost;
    BigDecimal platformFee;
    boolean useDefaults;

    protected MarketSettings() {}

    MarketSettings(UUID workspace) {
        this.id = workspace;
    }

    void state(MarketSettingsInput input) {
        locale = input.locale();
        currency = input.currency();
        usdRate = input.usdRate();
        staffOnCost = input.staffOnCost();
        freelancerOnCost = input.freelancerOnCost();
        virtualEmployeeOnCost = input.virtualEmployeeOnCost();
        platformFee = input.platformFee();
        useDefaults = !Boolean.FALSE.equals(input.useDefaults());
    }

    MarketSettingsInput stated() {
        return new MarketSettingsInput(
                locale,
                currency,
                usdRate,
                staffOnCost,
                freelancerOnCost,
                virtualEmployeeOnCost,
                platformFee,
                useDefaults);
    }
}
