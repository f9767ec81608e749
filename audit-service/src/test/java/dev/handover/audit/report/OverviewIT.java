package dev.handover.audit.report;

import static dev.handover.audit.AuditApi.entry;
import static dev.handover.audit.AuditApi.owner;
import static dev.handover.audit.AuditApi.with;
import static dev.handover.audit.AuditApi.without;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.handover.audit.AuditApi;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class OverviewIT {

    private final AuditApi api = new AuditApi();
    private String ada;
    private String books;
    private String sales;

    @BeforeEach
    void anOwnerAndTwoActivities() {
        ada = api.owner();
        books = AuditApi.id(api.post("/v1/activities", Map.of("name", "Bookkeeping", "area", "FINANCE"))
                .statusCode(201));
        sales = AuditApi.id(api.post("/v1/activities", Map.of("name", "Sales calls", "area", "SALES"))
                .statusCode(201));
    }

    @Test
    void overlapsCountTwiceInTheSumAndOnceByTheClock() {
        api.recorded(entry(ada, books, "2026-03-02T08:00:00Z", "2026-03-02T10:00:00Z"));
        api.recorded(entry(ada, sales, "2026-03-02T09:00:00Z", "2026-03-02T10:30:00Z"));

        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&groupBy=activity")
                .statusCode(200)
                .body("range.days", equalTo(1))
                .body("zone", equalTo("Europe/Berlin"))
                .body("totals.summedSeconds", equalTo(12_600))
                .body("totals.clockSeconds", equalTo(9_000))
                .body("totals.cost.amount", equalTo("175.00"))
                .body("totals.cost.currency", equalTo("EUR"))
                .body("groups", hasSize(2))
                .body("groups[0].keys.activity.name", equalTo("Bookkeeping"))
                .body("groups[0].summedSeconds", equalTo(7_200))
                .body("groups[0].share.toDouble()", closeTo(0.5714, 0.00001))
                .body("groups[1].keys.activity.id", equalTo(sales))
                .body("groups[1].cost.amount", equalTo("75.00"))
                .body("evidence.statedSeconds", equalTo(12_600));
    }

    @Test
    void twoPeopleAtWorkForAnHourAreTwoHoursByTheClock() {
        String bob = AuditApi.id(api.post("/v1/members", without(owner("Bob"), "hourlyValue", "isOwner"))
                .statusCode(201));
        api.recorded(entry(ada, books, "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z"));
        api.recorded(entry(bob, books, "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z"));

        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&groupBy=member")
                .body("totals.clockSeconds", equalTo(7_200))
                .body("totals.cost.amount", equalTo("50.00"))
                .body("evidence.unpricedSeconds", equalTo(3_600))
                .body("groups.keys.member.name.sort()", equalTo(List.of("Ada Example", "Bob")));
        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&memberId={m}", bob)
                .body("totals.summedSeconds", equalTo(3_600));
    }

    @Test
    void anEntryOverMidnightIsCutInTheReportOnly() {
        String id = api.recorded(entry(ada, books, "2026-03-02T22:00:00Z", "2026-03-03T01:00:00Z"));

        api.get("/v1/overview?from=2026-03-02&to=2026-03-03&zone=Europe/Berlin&groupBy=day")
                .body("groups.keys.day", equalTo(List.of("2026-03-02", "2026-03-03")))
                .body("groups.summedSeconds", equalTo(List.of(3_600, 7_200)));
        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&zone=Europe/Berlin")
                .body("totals.summedSeconds", equalTo(3_600));
        api.get("/v1/overview?from=2026-03-03&to=2026-03-03&zone=UTC").body("totals.summedSeconds", equalTo(3_600));
        api.get("/v1/time-entries/" + id).body("seconds", equalTo(10_800));
    }

    @Test
    void theDaysOfAClockChangeAre23And25HoursLong() {
        api.recorded(entry(ada, books, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z"));
        api.recorded(entry(ada, books, "2025-10-25T12:00:00Z", "2025-10-27T12:00:00Z"));

        api.get("/v1/overview?from=2026-03-29&to=2026-03-29").body("totals.clockSeconds", equalTo(23 * 3_600));
        api.get("/v1/overview?from=2025-10-26&to=2025-10-26").body("totals.clockSeconds", equalTo(25 * 3_600));
    }

    @Test
    void weeksBeginOnMonday() {
        api.recorded(entry(ada, books, "2026-03-01T12:00:00Z", "2026-03-01T13:00:00Z"));
        api.recorded(entry(ada, books, "2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z"));
        api.recorded(entry(ada, sales, "2026-03-08T12:00:00Z", "2026-03-08T14:00:00Z"));

        api.get("/v1/overview?from=2026-03-01&to=2026-03-08&groupBy=week,area")
                .body("groups.keys.week", equalTo(List.of("2026-W09", "2026-W10", "2026-W10")))
                .body("groups.keys.area", equalTo(List.of("FINANCE", "SALES", "FINANCE")));
    }

    @Test
    void aDurationWithoutAStartIsSummedButNotOnTheClock() {
        api.recorded(with(
                with(without(entry(ada, books), "startedAt", "endedAt"), "day", "2026-03-02"), "seconds", 1_800));

        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&groupBy=day")
                .body("totals.summedSeconds", equalTo(1_800))
                .body("totals.clockSeconds", equalTo(0))
                .body("evidence.untimedSeconds", equalTo(1_800))
                .body("groups[0].keys.day", equalTo("2026-03-02"));
        api.get("/v1/overview?from=2026-03-03&to=2026-03-03").body("totals.summedSeconds", equalTo(0));
    }

    @Test
    void plannedRunningAndRemovedTimeCountsNowhere() {
        api.recorded(with(entry(ada, books), "planned", true));
        api.recorded(without(entry(ada, books), "endedAt"));
        String gone = api.recorded(entry(ada, books));
        api.call()
                .header("If-Match", "*")
                .delete("/v1/time-entries/" + gone)
                .then()
                .statusCode(204);

        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&groupBy=activity")
                .body("totals.summedSeconds", equalTo(0))
                .body("groups", hasSize(0));
    }

    @Test
    void theDaysBeforeAreToldBesideWhereAsked() {
        api.recorded(entry(ada, books, "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z"));
        api.recorded(entry(ada, books, "2026-02-23T08:00:00Z", "2026-02-23T10:00:00Z"));
        api.recorded(entry(ada, sales, "2026-02-24T08:00:00Z", "2026-02-24T08:30:00Z"));

        api.get("/v1/overview?from=2026-03-02&to=2026-03-08&groupBy=activity&compareTo=previous")
                .body("totals.previous.summedSeconds", equalTo(9_000))
                .body("groups[0].previous.summedSeconds", equalTo(7_200))
                .body("groups[1].keys.activity.name", equalTo("Sales calls"))
                .body("groups[1].summedSeconds", equalTo(0))
                .body("groups[1].previous.clockSeconds", equalTo(1_800));
        api.get("/v1/overview?from=2026-03-02&to=2026-03-08&groupBy=day&compareTo=previous")
                .body("groups[0].keys.day", equalTo("2026-03-02"))
                .body("groups[0].previous.summedSeconds", equalTo(7_200));
        api.get("/v1/overview?from=2026-03-02&to=2026-03-08").body("totals.previous", nullValue());
    }

    @Test
    void projectsAreGroupedAsRecorded() {
        api.recorded(with(entry(ada, books), "project", "Big Company"));
        api.recorded(entry(ada, books, "2026-03-02T12:00:00Z", "2026-03-02T12:10:00Z"));

        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&groupBy=project")
                .body("groups[0].keys.project", equalTo("Big Company"))
                .body("groups[1].keys.project", nullValue());
    }

    @Test
    void aQuestionThatCantBeAnsweredIsRefused() {
        api.get("/v1/overview?from=2026-03-08&to=2026-03-02")
                .statusCode(422)
                .body("type", endsWith(":range-backwards"));
        api.get("/v1/overview?from=2025-01-01&to=2026-03-02").statusCode(422).body("type", endsWith(":range-too-long"));
        api.get("/v1/overview?from=2026-03-02").statusCode(422);
        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&groupBy=mood").statusCode(422);
        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&groupBy=day,week,area,member")
                .statusCode(422);
        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&zone=Mars/Olympus").statusCode(422);
        api.get("/v1/overview?from=2026-03-02&to=2026-03-02&compareTo=next").statusCode(422);
        api.get("/v1/overview?from=monday&to=2026-03-02").statusCode(400);
    }

    @Test
    void aWorkspaceWithoutAnythingIsAnsweredWithZeros() {
        new AuditApi()
                .get("/v1/overview?from=2026-03-02&to=2026-03-02&groupBy=activity")
                .statusCode(200)
                .body("zone", equalTo("UTC"))
                .body("totals.summedSeconds", equalTo(0))
                .body("totals.cost", nullValue());
    }
}
