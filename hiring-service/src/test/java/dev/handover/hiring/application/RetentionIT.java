package dev.handover.hiring.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class RetentionIT {
    @Inject
    ErasingApplications erasing;

    @Test
    void applicationsAreErasedWhenTheOpeningWasOverForTheRetentionAndNotBefore() throws Exception {
        Workspace due = applied("181 days");
        Workspace notYet = applied("179 days");

        erasing.eraseWhatIsDue();

        assertThat(Sql.rowsOf(due.id, "application")).isZero();
        assertThat(Sql.rowsOf(notYet.id, "application")).isEqualTo(1);
    }

    private static Workspace applied(String closedFor) throws Exception {
        Workspace workspace = new Workspace().withOrganization();
        UUID opening = workspace.publishedOpening();
        given().contentType(ContentType.JSON)
                .body("""
                        {"name":"Ada","email":"ada@example.org","message":"Hello","consent":true}""")
                .post(workspace.pageOf(opening) + "/applications")
                .then()
                .statusCode(201);
        workspace
                .owner()
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"FILLED\"}")
                .post("/v1/openings/" + opening + "/closure")
                .then()
                .statusCode(200);
        try (Connection connection = Sql.asApp();
                Statement back = connection.createStatement()) {
            Sql.enter(connection, workspace.id);
            back.execute("UPDATE opening SET closed_at = now() - interval '" + closedFor + "'");
        }
        return workspace;
    }
}
