package dev.handover.audit;

import static dev.handover.audit.AuditApi.entry;
import static dev.handover.audit.AuditApi.with;
import static dev.handover.audit.AuditApi.without;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.chassis.http.Cursor;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days at the ends of the calendar, and beyond, in every parameter that takes one. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class FarDaysIT {

    private final AuditApi api = new AuditApi();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01",
                "-999999999-01-01",
                "+999999999-12-31",
                "+10000-01-01",
                "-0001-12-31",
                "0000-01-01",
                "0000-12-31",
                "+1000000000-01-01",
                "2026-02-30",
                "2026-3-2"
            })
    void aDayBeyondTheCalendarIsRefused(String day) {
        api.get("/v1/overview?from={day}&to=2026-03-02", day).statusCode(400).body("type", endsWith(":malformed"));
        api.get("/v1/overview?from=2026-03-02&to={day}", day).statusCode(400);
        api.get("/v1/overview?from={day}&to={day}&compareTo=previous", day, day).statusCode(400);
        api.get("/v1/time-entries?from={day}", day).statusCode(422);
        api.get("/v1/time-entries?to={day}&zone=Europe/Berlin", day).statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "+1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "-999999999-01-01T24:00:00Z",
                "+999999999-12-31T24:00:00Z"
            })
    void anInstantBeyondTheCalendarIsRefused(String instant) {
        api.get("/v1/time-entries?from={instant}", instant).statusCode(422);
        api.get("/v1/time-entries?to={instant}", instant).statusCode(422);
        api.get("/v1/time-entries?changedSince={instant}", instant).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01, 0001-01-01", "0001-01-01, 0002-02-01", "9999-12-31, 9999-12-31", "9999-01-01, 9999-12-31"})
    void atTheEndsOfTheCalendarNothingWasDone(String from, String to) {
        for (String zone : List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin")) {
            for (String grouping : List.of("", "&groupBy=day", "&groupBy=week,member&compareTo=previous")) {
                api.get("/v1/overview?from={from}&to={to}&zone={zone}" + grouping, from, to, zone)
                        .statusCode(200)
                        .body("totals.summedSeconds", equalTo(0));
            }
            api.get("/v1/time-entries?from={from}&to={to}&zone={zone}", from, to, zone)
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59-18:00"})
    void anInstantAtTheEndsOfTheCalendarIsTaken(String instant) {
        api.get("/v1/time-entries?from={instant}", instant).statusCode(200);
        api.get("/v1/time-entries?to={instant}", instant).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"
            })
    void aCursorOfATimeBeyondTheCalendarIsNoneOfOurs(String instant) {
        String filter = "Filter[from=null, to=null, zone=null, memberId=null, activityId=null, source=null, text=null,"
                + " changedSince=null]";
        String cursor = Cursor.encode(filter, instant, api.workspace().toString());
        api.get("/v1/time-entries?cursor={cursor}", cursor)
                .statusCode(400)
                .body("detail", equalTo("The cursor is not one that this list gave: start without it."));
    }

    @Test
    void aFilterReadsTimesAsEntriesDo() {
        String member = api.owner();
        String activity = api.activity("Bookkeeping");
        String late = api.recorded(entry(member, activity, "2026-03-02T23:00:00Z", "2026-03-03T00:30:00Z"));

        api.get("/v1/time-entries?from={from}", "2026-03-03T00:00:00+0100").body("items.id", equalTo(List.of(late)));
        api.get("/v1/time-entries?from={from}", "2026-03-02T24:00:00+01:00").body("items.id", equalTo(List.of(late)));
        api.get("/v1/time-entries?to={to}", "2026-03-02T24:00:00+0100").body("items", hasSize(0));
        api.get("/v1/time-entries?from={from}", "2026-03-02T24:00:01Z").statusCode(422);
        api.get("/v1/time-entries?from={from}", "2026-03-02T09:00:00").statusCode(422);
    }

    @Test
    void aDayOfAnEntryIsRefusedLikewise() {
        String member = api.owner();
        var onDay = with(without(entry(member, api.activity("Bookkeeping")), "startedAt", "endedAt"), "seconds", 60);
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "0000-01-01")) {
            api.post("/v1/time-entries", with(onDay, "day", day))
                    .statusCode(422)
                    .body("type", endsWith(":invalid"));
        }
        api.post("/v1/time-entries", with(onDay, "day", "0001-01-01"))
                .statusCode(422)
                .body("type", endsWith(":before-1970"));
        api.post("/v1/time-entries", with(onDay, "day", "9999-12-31"))
                .statusCode(422)
                .body("type", endsWith(":more-than-a-year-ahead"));
        assertEquals(
                0,
                api.get("/v1/time-entries")
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size());
    }
}
