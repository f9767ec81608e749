package dev.handover.hiring.opening.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class DecisionsIT {
    private static final String TOPIC = "classification.decision";

    private final Workspace workspace = new Workspace();
    private final UUID activity = Ids.next();
    private final UUID decision = Ids.next();

    @Test
    void anAcceptedDelegationMakesAnOpeningFilledInFromTheDecision() throws Exception {
        JsonPath opening = workspace.opening(workspace.acceptedOpening(activity, decision));

        assertThat(opening.getString("status")).isEqualTo("DRAFT");
        assertThat(opening.getString("activityId")).isEqualTo(activity.toString());
        assertThat(opening.getString("work")).isEqualTo("Bookkeeping");
        assertThat(opening.getString("title")).isEqualTo("Freelancer for Bookkeeping");
        assertThat(opening.getString("target")).isEqualTo("FREELANCER");
        assertThat(opening.getString("pay.currency")).isEqualTo("EUR");
        assertThat(opening.getString("pay.from")).isEqualTo("40.50");
        assertThat(opening.getString("pay.to")).isEqualTo("54.00");
        assertThat(opening.getString("pay.rateCap")).isEqualTo("128.58");
        assertThat(opening.getString("load.hoursPerMonth")).isEqualTo("39.00");
        assertThat(opening.getString("load.hoursPerWeek")).isEqualTo("9.00");
        assertThat(opening.getString("reason.rule")).isEqualTo("R9");
        assertThat(opening.getInt("reason.delegationLevel")).isEqualTo(5);
    }

    @Test
    void theSameEventTwiceAndUnderAnotherIdMakesNoSecondOpening() throws Exception {
        ObjectNode data = Workspace.decision("accepted", activity, decision, 2);
        Event event = workspace.decisionEvent("accepted", data);
        workspace.send(TOPIC, "decision", event);
        workspace.send(TOPIC, "decision", event);
        workspace.send(TOPIC, "decision", event.withId(Ids.next()));
        // A later version of the same acceptance, too.
        workspace.decide("accepted", Workspace.decision("accepted", activity, decision, 3));

        assertThat(Sql.rowsOf(workspace.id, "opening")).isEqualTo(1);
        workspace.decide("withdrawn", Workspace.decision("withdrawn", activity, decision, 4));
        List<Broker.Received> told = Broker.await(
                "hiring.opening",
                workspace.id,
                seen -> seen.stream().anyMatch(each -> "hiring.opening-closed.v1".equals(each.type())));
        assertThat(told)
                .extracting(Broker.Received::type)
                .containsExactly("hiring.opening-drafted.v1", "hiring.opening-closed.v1");
        told.forEach(each -> Contracts.fits("hiring-service", each.type(), each.body()));
    }

    @Test
    void evenWithoutTheReadModelTheDatabaseRefusesASecondOpeningOfADecision() throws Exception {
        workspace.acceptedOpening(activity, decision);
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, workspace.id);
            String copy = "INSERT INTO opening (id, workspace, version, events, status, decision_id, work, target,"
                    + " pay_typed, hours_typed, tools, steps, applicant_countries, created_at) SELECT gen_random_uuid(),"
                    + " workspace, 0, 0, status, decision_id, work, target, false, false, '[]', '[]', '[]', now()"
                    + " FROM opening";
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    SQLException.class,
                                    () -> connection.createStatement().execute(copy))
                            .getMessage())
                    .contains("opening_decision");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MASTER", "LEARN", "KEEP_FOR_NOW", "NEEDS_INPUT", "ELIMINATE"})
    void anAcceptedVerdictThatKeepsTheWorkMakesNoOpening(String verdict) throws Exception {
        ObjectNode data = Workspace.decision("accepted", activity, decision, 2).put("verdict", verdict);
        workspace.decide("accepted", data);

        assertThat(workspace.openings().getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELEGATE", "OUTSOURCE_ALWAYS", "MASTER_THEN_DELEGATE"})
    void everyVerdictThatHandsOverMakesOne(String verdict) throws Exception {
        ObjectNode data = Workspace.decision("accepted", activity, decision, 2).put("verdict", verdict);
        workspace.decide("accepted", data);

        assertThat(workspace.openings().getList("items")).hasSize(1);
    }

    @Test
    void aDecisionThatIsOnlyMadeMakesNoOpening() throws Exception {
        workspace.decide("made", Workspace.decision("made", activity, decision, 1));

        assertThat(workspace.openings().getList("items")).isEmpty();
    }

    @Test
    void aWorkloadThatArrivesLaterFillsInTheDraft() throws Exception {
        UUID opening = workspace.acceptedOpening(activity, decision);
        assertThat(workspace.opening(opening).getList("load.tools")).isEmpty();

        workspace.measure(activity, 1, "52.00", "Xero");

        JsonPath filled = workspace.opening(opening);
        assertThat(filled.getString("load.hoursPerWeek")).isEqualTo("12.00");
        assertThat(filled.getList("load.tools")).containsExactly("Xero");
        assertThat(filled.getList("load.steps.text")).containsExactly("Reconcile bank statement", "Send invoices");
        assertThat(filled.getInt("load.windowDays")).isEqualTo(56);
    }

    @Test
    void aWorkloadThatWasMeasuredBeforeIsInTheDraftAtOnce() throws Exception {
        workspace.measure(activity, 5, "52.00", "Xero");
        workspace.measure(activity, 4, "10.00", "Abacus");

        JsonPath opening = workspace.opening(workspace.acceptedOpening(activity, decision));

        assertThat(opening.getString("load.hoursPerMonth")).isEqualTo("52.00");
        assertThat(opening.getList("load.tools")).containsExactly("Xero");
    }

    @Test
    void theActivitysNewestNameIsTheDraftsName() throws Exception {
        UUID opening = workspace.acceptedOpening(activity, decision);

        workspace.name(activity, 3, "Bookkeeping and invoicing");
        workspace.name(activity, 2, "Old name");

        assertThat(workspace.opening(opening).getString("title")).isEqualTo("Freelancer for Bookkeeping and invoicing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "declined"})
    void aDecisionThatNoLongerStandsClosesItsDraft(String what) throws Exception {
        UUID opening = workspace.acceptedOpening(activity, decision);

        workspace.decide(what, Workspace.decision(what, activity, decision, 3));

        JsonPath closed = workspace.opening(opening);
        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getString("end.reason")).isEqualTo("DECISION_WITHDRAWN");
    }

    @Test
    void anotherAcceptedDecisionOfTheActivityReplacesTheDraft() throws Exception {
        UUID old = workspace.acceptedOpening(activity, decision);
        UUID newer = Ids.next();

        workspace.decide("accepted", Workspace.decision("accepted", activity, newer, 5));

        assertThat(workspace.opening(old).getString("end.reason")).isEqualTo("DECISION_SUPERSEDED");
        assertThat(workspace.openings().getList("items.findAll { it.status == 'DRAFT' }.decisionId"))
                .containsExactly(newer.toString());
    }

    @Test
    void anOlderEventThatComesLateChangesNothing() throws Exception {
        UUID opening = workspace.acceptedOpening(activity, decision);

        workspace.decide("withdrawn", Workspace.decision("withdrawn", activity, decision, 1));

        assertThat(workspace.opening(opening).getString("status")).isEqualTo("DRAFT");
    }

    @Test
    void aWithdrawnDecisionFlagsThePublishedAdAndLeavesItPublic() throws Exception {
        workspace.withOrganization();
        UUID opening = workspace.acceptedOpening(activity, decision);
        workspace.publish(opening).then().statusCode(201);

        workspace.decide("withdrawn", Workspace.decision("withdrawn", activity, decision, 3));

        JsonPath flagged = workspace.opening(opening);
        assertThat(flagged.getString("status")).isEqualTo("PUBLISHED");
        assertThat(flagged.getList("flags")).containsExactly("DECISION_WITHDRAWN");
        List<Broker.Received> told = Broker.await("hiring.opening", workspace.id, seen -> seen.size() == 3);
        assertThat(told)
                .extracting(Broker.Received::type)
                .containsExactly("hiring.opening-drafted.v1", "hiring.ad-published.v1", "hiring.opening-flagged.v1");
        assertThat(JsonPath.from(told.get(2).body()).getList("flags")).containsExactly("DECISION_WITHDRAWN");
        assertThat(JsonPath.from(told.get(2).body()).getInt("version")).isEqualTo(3);
        told.forEach(each -> Contracts.fits("hiring-service", each.type(), each.body()));
    }

    /** Claims end after a time, compacted topics do not: what guards their effects is the version in each event. */
    @Test
    void aReplayFromTheStartAfterTheClaimsEndedLeavesTheSameState() throws Exception {
        List<Event> all = List.of(
                workspace.decisionEvent("made", Workspace.decision("made", activity, decision, 1)),
                workspace.decisionEvent("accepted", Workspace.decision("accepted", activity, decision, 2)),
                workspace.decisionEvent("withdrawn", Workspace.decision("withdrawn", activity, decision, 3)));
        for (Event event : all) {
            workspace.send(TOPIC, "decision", event);
        }
        workspace.measure(activity, 1, "39.00", "Xero");
        workspace.measure(activity, 2, "52.00", "Excel");
        String before = workspace.openings().prettify();
        long events = told();

        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, workspace.id);
            assertThat(connection.createStatement().executeUpdate("DELETE FROM inbox"))
                    .isGreaterThanOrEqualTo(5);
        }
        for (Event event : all) {
            workspace.send(TOPIC, "decision", event);
        }
        workspace.measure(activity, 1, "39.00", "Xero");
        workspace.measure(activity, 2, "52.00", "Excel");

        assertThat(workspace.openings().prettify()).isEqualTo(before);
        assertThat(told()).isEqualTo(events);
    }

    private long told() throws Exception {
        Workspace.await(() -> Sql.rowsOf(workspace.id, "outbox"), waiting -> waiting == 0);
        return Broker.await("hiring.opening", workspace.id, seen -> !seen.isEmpty())
                .size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROBOT", "freelancer"})
    void aTargetThatIsNotKnownWaitsAsADeadLetterInsteadOfBecomingAFreelancer(String target) throws Exception {
        String key = workspace.id + ":" + activity;
        ObjectNode unknown =
                Workspace.decision("accepted", activity, decision, 2).put("target", target);
        Broker.send(TOPIC, activity, workspace.decisionEvent("accepted", unknown));
        Broker.await(
                TOPIC + ".hiring-service.dead-letter", seen -> seen.stream().anyMatch(each -> key.equals(each.key())));
        assertThat(workspace.openings().getList("items")).isEmpty();

        workspace.decide("accepted", Workspace.decision("accepted", activity, decision, 3));
        assertThat(workspace.openings().getList("items.target")).containsExactly("FREELANCER");
    }

    @Test
    void aVerdictThatIsNotKnownWaitsAsADeadLetterInsteadOfCountingAsOneThatKeepsTheWork() throws Exception {
        UUID opening = workspace.acceptedOpening(activity, decision);
        String key = workspace.id + ":" + activity;
        ObjectNode unknown =
                Workspace.decision("accepted", activity, Ids.next(), 3).put("verdict", "SHARE");
        Broker.send(TOPIC, activity, workspace.decisionEvent("accepted", unknown));
        Broker.await(
                TOPIC + ".hiring-service.dead-letter", seen -> seen.stream().anyMatch(each -> key.equals(each.key())));

        assertThat(workspace.opening(opening).getString("status")).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {TOPIC, "audit.workload", "audit.activity"})
    void garbageBecomesADeadLetterAndTheNextGoodEventWorks(String topic) throws Exception {
        String key = workspace.id + ":" + activity;
        Broker.send(topic, key, "not json".getBytes(StandardCharsets.UTF_8), Map.of("ce_type", "what"));
        Map<String, String> headers = workspace
                .decisionEvent("accepted", Workspace.decision("accepted", activity, decision, 1))
                .headers();
        String type = topic.equals(TOPIC)
                ? "classification.decision-accepted.v1"
                : topic.equals("audit.workload") ? "audit.workload-measured.v1" : "audit.activity-defined.v1";
        headers.put("ce_type", type);
        Broker.send(topic, key, "{\"version\":1}".getBytes(StandardCharsets.UTF_8), headers);

        workspace.measure(activity, 1, "52.00", "Xero");
        workspace.name(activity, 1, "Good");
        JsonPath opening = workspace.opening(workspace.acceptedOpening(activity, decision));

        assertThat(opening.getString("work")).isEqualTo("Good");
        assertThat(opening.getString("load.hoursPerMonth")).isEqualTo("52.00");
        Broker.await(
                topic + ".hiring-service.dead-letter",
                seen -> seen.stream().filter(each -> key.equals(each.key())).count() == 2);
    }
}
