package dev.handover.classification.backtest;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What a policy version would change, as it was found last; one per version. */
@Entity
class Backtest {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version = 1;

    String hash;
    Instant runAt;

    @JdbcTypeCode(SqlTypes.JSON)
    BacktestView result;

    protected Backtest() {}

    Backtest(UUID id) {
        this.id = id;
    }

    /** {@return the id of a version's backtest: the same name always has the same one} */
    static UUID idOf(String policyVersion) {
        return UUID.nameUUIDFromBytes(policyVersion.getBytes(StandardCharsets.UTF_8));
    }

    void ran(BacktestView found) {
        hash = found.hash();
        runAt = found.ranAt();
        result = found;
    }
}
