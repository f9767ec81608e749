package dev.handover.classification.decision.snapshot;

import dev.handover.classification.method.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Says where the activities of a workspace stand. */
@ApplicationScoped
public class MappingDecisions {

    /**
     * A current decision with what places it on a map; null is unknown.
     *
     * @param strategicScore 0 to 100
     * @param skill 1 to 5, stated or inferred
     * @param confidenceLevel HIGH, MEDIUM or LOW; null when it was not worked out
     */
    public record Standing(
            UUID activityId,
            String name,
            Verdict verdict,
            BigDecimal strategicScore,
            Integer skill,
            BigDecimal hoursPerMonth,
            String confidenceLevel) {}

    /** The activities with the most hours, and how many more there are. */
    public record Mapped(List<Standing> largest, int leftOut) {}

    /**
     * Read inside the database, as an answer in full is some twenty kilobytes: the choice opens only the inputs, and
     * only the answers of what was chosen are opened after it.
     */
    private static final String LARGEST = """
            SELECT activity_id, activity_name, verdict, hours,
                   CAST(answer -> 'strategicScore' ->> 'value' AS numeric) AS score,
                   CAST(COALESCE(skill, answer -> 'inferred' ->> 'skill') AS integer) AS skill,
                   answer #>> '{confidence,level}' AS level, others
            FROM (SELECT id, activity_id, activity_name, verdict, answer,
                         CAST(inputs -> 'activity' ->> 'hoursPerMonth' AS numeric) AS hours,
                         inputs -> 'activity' ->> 'skill' AS skill, count(*) OVER () AS others
                  FROM decision
                  WHERE workspace = current_workspace() AND current AND status <> 'WITHDRAWN'
                  ORDER BY hours DESC NULLS LAST, id
                  LIMIT :most) chosen
            ORDER BY hours DESC NULLS LAST, id""";

    private record Row(Standing standing, int others) {}

    private final Jdbi jdbi;

    MappingDecisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** {@return up to {@code most} current decisions that were not withdrawn, those with the most hours first} */
    @Transactional
    public Mapped map(int most) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(LARGEST)
                .bind("most", most)
                .map((row, context) -> new Row(standing(row), row.getInt("others")))
                .list());
        int all = rows.isEmpty() ? 0 : rows.get(0).others();
        return new Mapped(rows.stream().map(Row::standing).toList(), all - rows.size());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("activity_id", UUID.class),
                row.getString("activity_name"),
                Verdict.valueOf(row.getString("verdict")),
                row.getBigDecimal("score"),
                row.getObject("skill", Integer.class),
                row.getBigDecimal("hours"),
                row.getString("level"));
    }
}
