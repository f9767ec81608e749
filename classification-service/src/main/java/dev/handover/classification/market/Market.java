package dev.handover.classification.market;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

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

    /** A list of {@link MarketRate}. */
    @ColumnTransformer(write = "?::json")
    String rates;

    protected Market() {}

    Market(UUID workspace) {
        this.id = workspace;
    }

    void state(String json) {
        this.rates = json;
    }
}
