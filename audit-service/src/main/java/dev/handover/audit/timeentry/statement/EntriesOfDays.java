package dev.handover.audit.timeentry.statement;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds entries by the days on which their sources place them, wherever a person moved them since. */
@ApplicationScoped
public class EntriesOfDays {

    private final Jdbi jdbi;
    private final EntityManager entities;
    private final WorkspaceContext workspace;

    EntriesOfDays(Jdbi jdbi, EntityManager entities, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.entities = entities;
        this.workspace = workspace;
    }

    /** The ids of entries on these days in any zone on earth: clocks are at most 14 hours from UTC. */
    public List<UUID> around(Set<MemberDay> about) {
        entities.flush();
        List<MemberDay> days = List.copyOf(about);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH about AS (SELECT member, day - interval '14 hours' AS first, day + interval '38 hours' AS past
                                         FROM unnest(:members, :days) AS given (member, day))
                        SELECT entry.id FROM about JOIN time_entry entry
                            ON entry.workspace = :workspace AND entry.member_id = about.member
                           AND entry.placed_at >= about.first AND entry.placed_at < about.past
                        UNION
                        SELECT entry.id FROM about JOIN time_entry entry
                            ON entry.workspace = :workspace AND entry.member_id = about.member
                           AND entry.sourced_at >= about.first AND entry.sourced_at < about.past""")
                .bind("workspace", workspace.id())
                .bindArray(
                        "members",
                        UUID.class,
                        days.stream().map(MemberDay::memberId).toList())
                .bindArray(
                        "days",
                        OffsetDateTime.class,
                        days.stream()
                                .map(given -> given.day().atStartOfDay().atOffset(ZoneOffset.UTC))
                                .toList())
                .mapTo(UUID.class)
                .list());
    }

    /** The ids of entries that stand, by where their sources place them in their own zone. */
    public List<UUID> within(
            List<String> sources, Collection<UUID> members, LocalDate from, LocalDate to, UUID after, int most) {
        entities.flush();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM time_entry
                         WHERE workspace = :workspace AND member_id = ANY (:members) AND source = ANY (:sources)
                           AND removed_at IS NULL AND in_files AND id > :after
                           AND NOT EXISTS (SELECT FROM time_entry_statement_made made
                                            WHERE made.workspace = time_entry.workspace
                                              AND made.entry_id = time_entry.id AND made.number = :underItsId)
                           AND CASE WHEN sourced_at IS NULL THEN local_day
                                    ELSE (sourced_at AT TIME ZONE zone)::date END BETWEEN :from AND :to
                         ORDER BY id LIMIT :most""")
                .bind("workspace", workspace.id())
                .bindArray("members", UUID.class, members)
                .bindArray("sources", String.class, sources)
                .bind("after", after)
                .bind("from", from)
                .bind("to", to)
                .bind("most", most)
                .bind("underItsId", Sayings.UNDER_ITS_ID)
                .mapTo(UUID.class)
                .list());
    }
}
