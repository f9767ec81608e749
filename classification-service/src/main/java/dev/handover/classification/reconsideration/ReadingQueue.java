package dev.handover.classification.reconsideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Says where much is left to decide. */
@ApplicationScoped
public class ReadingQueue {

    /** As many are counted as decide it, and no more. */
    private static final String LONG =
            "SELECT w.id FROM unnest(:workspaces) AS w (id) WHERE :atLeast <= (SELECT count(*)"
                    + " FROM (SELECT 1 FROM reconsideration r WHERE r.workspace = w.id AND r.due_at <= :now LIMIT :atLeast) waiting)";

    private final Jdbi jdbi;
    private final Clock clock;

    ReadingQueue(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * In which workspaces much is due; the transaction must look across workspaces.
     *
     * @param workspaces which are asked about
     * @param atLeast how many due activities are much
     * @return those in which so many are due
     */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> busy(Collection<UUID> workspaces, int atLeast) {
        return jdbi.withHandle(handle -> handle.createQuery(LONG)
                .bindArray("workspaces", UUID.class, workspaces)
                .bind("atLeast", atLeast)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
    }
}
