package dev.handover.classification;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** An owner in a workspace of their own, who acts by HTTP and whose audit-service tells events. */
public final class Owner {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public final UUID workspace;
    public final UUID member = Ids.next();
    public final UUID activity = Ids.next();

    public Owner() {
        this(Ids.next());
    }

    private Owner(UUID workspace) {
        this.workspace = workspace;
    }

    /** {@return the same workspace with another activity at hand} */
    public Owner withAnotherActivity() {
        return new Owner(workspace);
    }

    public String token(String... scopes) {
        return Tokens.of(workspace).member(member).scopes(scopes).sign();
    }

    public RequestSpecification with(String... scopes) {
        return given().auth().oauth2(token(scopes)).contentType(ContentType.JSON);
    }

    public RequestSpecification reads() {
        return with("classification:read");
    }

    public RequestSpecification writes() {
        return with("classification:read", "classification:write");
    }

    public RequestSpecification decides() {
        return with("classification:read", "classification:decide");
    }

    public Owner hearsOfActivity(long version, String name, String area, String status) {
        String type = status.equals("MERGED")
                ? "audit.activity-merged.v1"
                : status.equals("RETIRED") ? "audit.activity-retired.v1" : "audit.activity-changed.v1";
        String data = """
                {"activityId":"%s","version":%d,"name":"%s","area":%s,"status":"%s","mergedInto":null,"new":1}""".formatted(activity, version, name, area == null ? "null" : "\"" + area + "\"", status);
        Broker.send("audit.activity", activity, Event.of(type, workspace, activity.toString(), data));
        return this;
    }

    public Owner hearsOfWorkload(long version, String hours) {
        String data = """
                {"activityId":"%s","version":%d,"measuredAt":"2026-03-30T06:15:00Z","hoursPerMonth":"%s",
                 "teamHoursPerMonth":"0.00","occurrencesPerMonth":"4.33","observedDays":40,"steps":[],"tools":[]}""".formatted(activity, version, hours);
        Broker.send(
                "audit.workload",
                activity,
                Event.of("audit.workload-measured.v1", workspace, activity.toString(), data));
        return this;
    }

    public Owner statesEconomics(String income) {
        writes().body("{\"currency\":\"EUR\",\"income\":\"" + income + "\",\"hoursPerYear\":\"2000\"}")
                .put("/v1/economics")
                .then()
                .statusCode(200);
        return this;
    }

    public Owner statesRate(String rate) {
        writes().body("{\"rates\":[{\"target\":\"FREELANCER\",\"rate\":\"" + rate + "\"}]}")
                .put("/v1/market-rates")
                .then()
                .statusCode(200);
        return this;
    }

    public Owner statesFacts(String patch) {
        awaits(() -> reads().get("/v1/activities/" + activity), r -> r.statusCode() == 200);
        String tag = reads().get("/v1/activities/" + activity + "/facts").header("ETag");
        writes().header("If-Match", tag)
                .body(patch)
                .patch("/v1/activities/" + activity + "/facts")
                .then()
                .statusCode(200);
        return this;
    }

    /** Bookkeeping of 39 h a month that a freelancer takes over at a good price. */
    public Owner hasWorkToDelegate() {
        return statesEconomics("100000")
                .statesRate("20")
                .hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE")
                .hearsOfWorkload(1, "39.00")
                .statesFacts("{\"growth\":1,\"skill\":4,\"specificity\":2,\"codifiability\":2}");
    }

    /** The decision once it is as wanted and nothing is left to be made again: no later one supersedes it by itself. */
    public JsonPath awaitsDecision(Predicate<JsonPath> wanted) {
        return awaits(
                        () -> {
                            awaitsQuiet();
                            return reads().get("/v1/decisions/" + activity);
                        },
                        r -> r.statusCode() == 200 && wanted.test(r.jsonPath()))
                .jsonPath();
    }

    private void awaitsQuiet() {
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, workspace);
            // What is asked for a later day, such as a review, may stay; a failed try comes back by itself.
            holdsInTime(() -> Sql.number(
                            connection,
                            "SELECT count(*) FROM reconsideration"
                                    + " WHERE due_at <= now() + interval '1 hour' OR attempts > 0")
                    == 0);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    public JsonPath awaitsVerdict(String verdict) {
        return awaitsDecision(d -> d.getString("verdict").equals(verdict));
    }

    public List<Broker.Received> awaitsEvents(int count) {
        return Broker.await("classification.decision", workspace, all -> all.size() >= count);
    }

    /** Waits until something holds, for what no answer shows. */
    public static void awaitsThat(Callable<Boolean> holds) throws Exception {
        if (!holdsInTime(holds)) {
            throw new AssertionError("it does not hold after " + PATIENCE);
        }
    }

    private static boolean holdsInTime(Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean held = holds.call();
        while (!held && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            held = holds.call();
        }
        return held;
    }

    public static Response awaits(Supplier<Response> ask, Predicate<Response> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Response last = ask.get();
        while (!wanted.test(last)) {
            if (System.nanoTime() > deadline) {
                return fail("it never came; the last answer was " + last.statusCode() + " " + last.asString());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            last = ask.get();
        }
        return last;
    }
}
