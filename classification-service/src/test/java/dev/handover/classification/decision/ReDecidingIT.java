package dev.handover.classification.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** A changed measure is decided about anew, soon and once. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class ReDecidingIT {

    private static final Logger LOG = Logger.getLogger(ReDecidingIT.class);

    private final Owner owner = new Owner();

    @Test
    void aChangedMeasureIsTakenUpAndTold() throws Exception {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        List<Long> made = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String hours = (60 + 20 * i) + ".00";
            Instant sent = Instant.now();
            owner.hearsOfWorkload(2 + i, hours);
            List<Broker.Received> events = Broker.await(
                    "classification.decision",
                    owner.workspace,
                    all -> all.stream().anyMatch(e -> e.body().contains("\"hoursPerMonth\":\"" + hours + "\"")));
            told.add(Duration.between(sent, Instant.now()).toMillis());
            JsonNode state =
                    new ObjectMapper().readTree(events.get(events.size() - 1).body());
            assertEquals(hours, state.get("hoursPerMonth").asText());
            made.add(Duration.between(sent, Instant.parse(state.get("decidedAt").asText()))
                    .toMillis());
        }
        // The second includes a consumer of the test's own, which reads the topic from its start.
        LOG.infof("from a workload event to the decision: made after %s ms, seen on Kafka after %s ms", made, told);
    }

    @Test
    void measuresThatJitterAroundABoundaryDoNotFlap() throws Exception {
        // A virtual employee's post begins at 20 hours a month.
        owner.statesEconomics("100000")
                .statesRate("20")
                .hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE")
                .hearsOfWorkload(1, "19.80")
                .statesFacts("{\"growth\":1,\"skill\":4,\"specificity\":2,\"codifiability\":4}");
        String first = owner.awaitsVerdict("DELEGATE").getString("decisionId");
        long before = Sql.rowsOf(owner.workspace, "decision");
        int version = 2;
        for (String hours : List.of("20.20", "19.70", "20.40", "19.90", "20.60")) {
            owner.hearsOfWorkload(version++, hours);
            Owner.awaits(
                    () -> owner.reads().get("/v1/activities/" + owner.activity),
                    r -> hours.equals(r.path("workload.hoursPerMonth")));
        }
        owner.hearsOfWorkload(version, "21.50");
        assertEquals(
                "VIRTUAL_EMPLOYEE",
                owner.awaitsDecision(d -> !d.getString("decisionId").equals(first))
                        .getString("target"));
        assertEquals(before + 1, Sql.rowsOf(owner.workspace, "decision"));
    }
}
