package dev.handover.audit.capture;

import static dev.handover.audit.capture.ImportApi.because;
import static dev.handover.audit.capture.ImportApi.counts;
import static dev.handover.audit.capture.ImportApi.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.csv.SampleExport;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose time a file's rows are: nobody's by guess. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ImportPeopleIT {

    private static final String BEN = "Ben Stone,ben@other.example";
    private static final String ANNA = "Anna Berg,anna@agency.example";

    private final ImportApi imports = new ImportApi();
    private String anna;

    @BeforeEach
    void aMember() {
        anna = imports.anna();
    }

    /** Hours of some users, one after the other from midnight on. */
    private static String hours(String... users) {
        return SampleExport.TOGGL
                + IntStream.range(0, users.length)
                        .mapToObj(at -> users[at]
                                + ",,Sales,,Call %d,No,2026-03-02,%02d:00:00,2026-03-02,%02d:00:00,,,\n"
                                        .formatted(at, at, at + 1))
                        .collect(Collectors.joining());
    }

    private String asked(String query, String file) {
        String id = imports.sent(query, file);
        imports.awaited(id, "PREVIEWED");
        return id;
    }

    private static String answer(String user, String rest) {
        return "{\"users\":[{\"user\":\"" + user + "\"," + rest + "}]}";
    }

    private JsonPath refused(String id, String answers, int status) {
        return imports.commit(id, "{\"answers\":" + answers + "}")
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private Map<String, Long> entriesByMember() {
        return imports.entries().<String>getList("items.memberId").stream()
                .collect(Collectors.groupingBy(member -> member, Collectors.counting()));
    }

    private JsonPath member(String id) {
        return imports.api.get("/v1/members/{id}", id).statusCode(200).extract().jsonPath();
    }

    private long members() throws Exception {
        return Sql.rowsOf(imports.api.workspace(), "member");
    }

    @Test
    void unknownUsersStopTheCommitAndTheQuestionSaysHowMuchTheyHold() throws Exception {
        String id = imports.sent("", hours(ANNA, BEN, ANNA, "Zoe,", BEN));
        JsonPath preview = imports.awaited(id, "PREVIEWED");
        assertEquals(counts(2, 0, 0, 3), counts(preview));
        assertEquals(
                List.of("unknown-user", "unknown-user", "unknown-user"),
                imports.rows(id, "?outcome=rejected").getList("items.code"));
        assertEquals("Call 1", imports.rows(id, "?outcome=rejected").getString("items[0].entry.description"));

        JsonPath refused = refused(id, "{}", 409);
        assertEquals("urn:handover:problem:import-questions-open", refused.getString("type"));
        assertEquals(List.of("users"), refused.getList("questions.what"));
        assertEquals(List.of("ben@other.example", "zoe"), refused.getList("questions[0].users.user"));
        assertEquals(List.of("Ben Stone", "Zoe"), refused.getList("questions[0].users.name"));
        assertEquals(List.of(2, 1), refused.getList("questions[0].users.rows"));
        assertEquals(List.of(7200, 3600), refused.getList("questions[0].users.seconds"));
        assertTrue(refused.getString("questions[0].because").contains("Ben Stone <ben@other.example>"));
        assertEquals(0, Sql.rowsOf(imports.api.workspace(), "time_entry"));
    }

    @Test
    void aStrangersTimeAmongSeveralNeverBecomesTheNamedMembers() {
        String id = asked("?memberId=" + anna, hours(ANNA, BEN));
        refused(id, "{\"memberId\":\"" + anna + "\"}", 409);

        String two = asked("?memberId=" + anna, hours("Zoe,", BEN));
        assertEquals(2, refused(two, "{}", 409).getList("questions[0].users").size());
    }

    @Test
    void theNamedMemberIsTheOnlyUserAndTheRowsThatNameNobody() {
        JsonPath one = imports.imported("?memberId=" + anna, hours(BEN, BEN, ",", BEN));
        assertEquals(counts(4, 0, 0, 0), counts(one));
        assertEquals(Map.of(anna, 4L), entriesByMember());
        assertTrue(value(one, "users").contains("Ben Stone <ben@other.example> is Anna Berg, by memberId"));

        String nobody = asked("", hours(","));
        assertEquals("", refused(nobody, "{}", 409).getString("questions[0].users[0].user"));
        imports.committed(nobody, "{\"memberId\":\"" + anna + "\"}");
    }

    @Test
    void aKnownUserWhomTheNamedMemberContradictsIsAQuestion() {
        String zoe = imports.member("Zoe");
        String id = asked("?memberId=" + zoe, hours(ANNA));
        JsonPath refused = refused(id, "{\"memberId\":\"" + zoe + "\"}", 409);
        assertEquals(anna, refused.getString("questions[0].users[0].memberId"));
        assertTrue(refused.getString("questions[0].users[0].because").contains("memberId names Zoe"));

        imports.committed(id, answer("ANNA@agency.example", "\"memberId\":\"" + zoe + "\""));
        assertEquals(Map.of(zoe, 1L), entriesByMember());
        String other = asked("?memberId=" + zoe, hours(ANNA).replace("03-02", "03-03"));
        imports.committed(other, "{\"memberId\":\"" + anna + "\"}");
        assertTrue(entriesByMember().containsKey(anna));
    }

    @Test
    void aNewMemberIsMadeOnceAndFoundByTheNextFile() throws Exception {
        String id = asked("?zone=Europe/Lisbon", hours(ANNA, BEN, BEN));
        imports.committed(id, answer("ben@other.example", "\"newMember\":{}"));
        assertEquals(2, members());
        String ben = entriesByMember().keySet().stream()
                .filter(member -> !member.equals(anna))
                .findFirst()
                .orElseThrow();
        JsonPath made = member(ben);
        assertEquals("Ben Stone", made.getString("name"));
        assertEquals("Europe/Lisbon", made.getString("zone"));
        assertEquals(false, made.getBoolean("isOwner"));
        assertNull(made.getString("hourlyValue"));
        assertEquals(List.of("Ben Stone", "ben@other.example"), made.getList("externalIds"));
        assertEquals(Map.of(anna, 1L, ben, 2L), entriesByMember());

        JsonPath again = imports.imported("?zone=Europe/Lisbon", hours(ANNA, "Ben Stone,BEN@Other.Example", BEN));
        assertEquals(counts(0, 3, 0, 0), counts(again));
        assertEquals(2, members());
    }

    @Test
    void aRefusedCommitMakesNobody() throws Exception {
        String id = asked("", hours(ANNA, BEN, "Zoe,"));
        refused(id, answer("ben@other.example", "\"newMember\":{\"name\":\"B.\"}"), 409);
        assertEquals(1, members());
        assertEquals("PREVIEWED", imports.status(id).getString("status"));
    }

    @Test
    void twoNewMembersOfOneNameAreKnownByTheirAddresses() {
        String id = asked("", hours("Ben,ben@a.example", "Ben,ben@b.example"));
        imports.committed(id, """
                {"users":[{"user":"ben@a.example","newMember":{}},
                          {"user":"ben@b.example","newMember":{"zone":"Asia/Tokyo"}}]}""");
        entriesByMember()
                .keySet()
                .forEach(made ->
                        assertEquals(1, member(made).getList("externalIds").size()));
        assertEquals(2, entriesByMember().size());
    }

    @Test
    void whoIsLeftOutIsRejectedAndSaidSo() {
        String id = asked("", hours(ANNA, BEN));
        JsonPath done = imports.committed(id, answer("ben@other.example", "\"leaveOut\":true"));
        assertEquals(counts(1, 0, 0, 1), counts(done));
        JsonPath row = imports.rows(id, "?outcome=rejected");
        assertEquals("left-out", row.getString("items[0].code"));
        assertEquals(3600, row.getInt("items[0].entry.seconds"));
        assertTrue(value(done, "users").contains("Ben Stone <ben@other.example> is left out, as answered"));
        assertEquals(List.of(), done.getList("assumptions.findAll { it.open }"));
    }

    @Test
    void aRememberedAnswerIsAskedForNoMore() {
        String id = asked("", hours("A. Berg,berg@private.example"));
        imports.committed(id, answer("berg@private.example", "\"remember\":true,\"memberId\":\"" + anna + "\""));
        assertEquals(
                List.of("Anna@Agency.example", "berg@private.example"),
                member(anna).getList("externalIds"));
        assertEquals(counts(0, 1, 0, 0), counts(imports.imported("", hours("A. Berg,Berg@Private.Example"))));

        String unknown = asked("", hours(BEN, ANNA));
        imports.committed(unknown, answer("ben@other.example", "\"memberId\":\"" + anna + "\""));
        assertEquals(2, member(anna).getList("externalIds").size(), "not remembered unless asked for");
    }

    @Test
    void aNameOfAnotherMemberIsNeverTakenAway() {
        String zoe = imports.member("Zoe");
        String id = asked("?memberId=" + zoe, hours(ANNA));
        JsonPath refused =
                refused(id, answer("anna@agency.example", "\"remember\":true,\"memberId\":\"" + zoe + "\""), 409);
        assertEquals("urn:handover:problem:external-id-taken", refused.getString("type"));
        assertEquals(anna, refused.getString("memberId"));
        assertEquals(List.of(), member(zoe).getList("externalIds"));
        assertEquals("PREVIEWED", imports.status(id).getString("status"));

        String full = imports.member(
                "Full", IntStream.range(0, 20).mapToObj(i -> "full" + i).toArray(String[]::new));
        String other = asked("", hours(BEN));
        JsonPath tooMany =
                refused(other, answer("ben@other.example", "\"remember\":true,\"memberId\":\"" + full + "\""), 409);
        assertEquals("urn:handover:problem:external-ids-full", tooMany.getString("type"));
    }

    @Test
    void theLikeliestMemberIsProposedAndNeverTaken() {
        String juergen = imports.member("Jürgen Weiß");
        String ben = imports.member("B. S.", "ben@elsewhere.example");
        imports.member("Kim Lee");
        imports.member("Lee, Kim");
        String id = asked("", hours("\"WEISS, Juergen\",", BEN, "Kim Lee,", "Somebody,x@y.example"));
        JsonPath refused = refused(id, "{}", 409);
        Map<String, String> proposed = refused.<Map<String, Object>>getList("questions[0].users").stream()
                .collect(Collectors.toMap(
                        user -> (String) user.get("user"), user -> String.valueOf(user.get("memberId"))));
        assertEquals(
                Map.of("weiss, juergen", juergen, "ben@other.example", ben, "kim lee", "null", "x@y.example", "null"),
                proposed);
    }

    @Test
    void anEmptiedAddressWithAKnownNameIsTheSamePerson() {
        String zoe = imports.member("Zoe", "zoe@agency.example", "Zoe Zett");
        JsonPath done =
                imports.imported("", hours("Zoe Zett,zoe@agency.example", "Zoe Zett,", "ZOE  ZETT,ZOE@AGENCY.EXAMPLE"));
        assertEquals(counts(3, 0, 0, 0), counts(done));
        assertEquals(Map.of(zoe, 3L), entriesByMember());
        assertTrue(because(done, "users").contains("externalIds"));
    }

    @Test
    void namesOfAnyLengthFailNothing() {
        String id = asked("", hours("N".repeat(9_000) + ",long@x.example", "M".repeat(9_000) + ",", ANNA));
        JsonPath refused = refused(id, "{}", 409);
        assertEquals(List.of("long@x.example"), refused.getList("questions[0].users.user"));
        JsonPath done = imports.committed(id, answer("long@x.example", "\"newMember\":{}"));
        assertEquals(counts(2, 0, 0, 1), counts(done));
    }

    @Test
    void answersThatCannotBeMeantAreRefusedByTheirField() {
        String id = asked("", hours(ANNA, BEN, ","));
        String member = "\"memberId\":\"" + anna + "\"";
        assertEquals(
                "answers.users[0].user",
                refused(id, answer("nobody@x.example", member), 422).getString("violations[0].field"));
        assertEquals(
                "answers.users[1].user",
                refused(id, "{\"users\":[{\"user\":\"\"," + member + "},{\"user\":\"\"," + member + "}]}", 422)
                        .getString("violations[0].field"));
        assertEquals(
                "answers.users[0].newMember.name",
                refused(id, answer("", "\"newMember\":{}"), 422).getString("violations[0].field"));
        assertEquals(
                "answers.users[0].newMember",
                refused(id, answer("anna@agency.example", "\"newMember\":{}"), 422)
                        .getString("violations[0].field"));
        assertEquals(
                "answers.users[0].newMember.zone",
                refused(id, answer("ben@other.example", "\"newMember\":{\"zone\":\"Mars\"}"), 422)
                        .getString("violations[0].field"));
        for (String wrong :
                List.of("\"leaveOut\":false", member + ",\"leaveOut\":true", "\"leaveOut\":true,\"remember\":true")) {
            refused(id, answer("ben@other.example", wrong), 422);
        }
        refused(id, answer("ben@other.example", "\"memberId\":\"0195c0de-0001-7000-8000-00000000dead\""), 404);
        assertEquals("PREVIEWED", imports.status(id).getString("status"));
    }
}
