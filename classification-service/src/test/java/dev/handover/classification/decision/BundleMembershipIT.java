package dev.handover.classification.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.Owner;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who counts in a bundle is said to whoever decides, to the query and to its index: all three say the same. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class BundleMembershipIT {

    private static final List<BigDecimal> HOURS =
            Arrays.asList(null, BigDecimal.ZERO, new BigDecimal("0.01"), new BigDecimal("39.00"));

    @Inject
    BundlingActivities bundling;

    @Inject
    Decisions decisions;

    private final Owner owner = new Owner();
    private String cluster;

    @BeforeEach
    void aDecision() throws SQLException {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        cluster = text("SELECT cluster FROM decision WHERE current");
    }

    @Test
    void theQueryFindsJustThoseWhoseJoiningIsTold() throws SQLException {
        List<String> members = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            for (DecisionStatus status : DecisionStatus.values()) {
                for (BigDecimal hours : HOURS) {
                    become(verdict, status, hours);
                    String what = verdict + " " + status + " " + hours;
                    int found = found();
                    assertEquals(told(), found, what);
                    if (found > 0) {
                        members.add(what);
                    }
                }
            }
        }
        assertTrue(members.contains("DELEGATE ACCEPTED 39.00"), () -> "the members: " + members);
        assertEquals(3 * 3 * 2, members.size(), "verdicts handed over, statuses that stand, hours above nothing");
    }

    @Test
    void theIndexHoldsWhatTheQueryAsksFor() throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, owner.workspace);
            try (PreparedStatement set = connection.prepareStatement(
                    "SELECT set_config('enable_seqscan', 'off', false),"
                            + " set_config('enable_sort', 'off', false), set_config('enable_bitmapscan', 'off', false)")) {
                set.execute();
            }
            String peers = BundlingActivities.PEERS.replace(":cluster", "?").replace(":activity", "?");
            try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + peers)) {
                explain.setString(1, cluster);
                explain.setObject(2, Ids.next());
                try (ResultSet row = explain.executeQuery()) {
                    while (row.next()) {
                        plan.append(row.getString(1)).append('\n');
                    }
                }
            }
        }
        assertTrue(plan.toString().contains("decision_bundle"), plan::toString);
    }

    private int found() {
        return WorkspaceContext.inTransaction(
                owner.workspace,
                () -> bundling.peers(Ids.next(), cluster).named().size());
    }

    private int told() {
        return WorkspaceContext.inTransaction(owner.workspace, () -> {
            Decision decision = decisions.current(owner.activity).orElseThrow();
            return cluster.equals(BundlingActivities.Share.of(decision).cluster()) ? 1 : 0;
        });
    }

    private void become(Verdict verdict, DecisionStatus status, BigDecimal hours) throws SQLException {
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, owner.workspace);
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE decision SET verdict = ?, status = ?, hours_per_month = ? WHERE current")) {
                update.setString(1, verdict.name());
                update.setString(2, status.name());
                update.setBigDecimal(3, hours);
                assertEquals(1, update.executeUpdate());
            }
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, owner.workspace);
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
