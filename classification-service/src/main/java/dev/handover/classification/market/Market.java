package dev.handover.classification.market;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The rates the owner would pay; one per workspace, whose id it has. */
@Entity
class Market {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    List<MarketRate> rates;

    protected Market() {}

    Market(UUID workspace) {
        this.id = workspace;
    }

    void state(List<MarketRate> rates) {
        this.rates = List.copyOf(rates);
    }
}
