package dev.handover.classification.activity;

import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.revision.ReadingRevisions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/activities/{id}/facts/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Activities")
class FactHistoryResource {

    private final ReadingActivities reading;
    private final ReadingRevisions revisions;

    FactHistoryResource(ReadingActivities reading, ReadingRevisions revisions) {
        this.reading = reading;
        this.revisions = revisions;
    }

    @GET
    @Operation(
            operationId = "listFactRevisions",
            summary = "Lists the changes of an activity's facts, the latest first",
            description = "Every statement, answer and removal, and every measurement that moved by more than its usual"
                    + " variation. The number of changes kept per fact is limited; the oldest are deleted first.")
    public Page<FactRevisionView> list(
            @PathParam("id") UUID id,
            @QueryParam("fact") @Size(max = 40) String fact,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        reading.get(id);
        return revisions
                .page(id, fact == null ? null : named(fact), cursor, limit)
                .map(FactRevisionView::of);
    }

    private static FactName named(String fact) {
        return FactName.named(fact)
                .orElseThrow(() -> Refusal.ofFields(
                        List.of(new Violation("fact", "is not a fact here", Violation.shapeOf(fact)))));
    }
}
