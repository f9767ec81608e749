package dev.handover.audit.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.MergePatch;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/activities")
@Tag(name = "Activities", description = "What time is spent on, such as bookkeeping or sales calls.")
@RolesAllowed("audit:read")
@Produces(MediaType.APPLICATION_JSON)
class ActivityResource {

    private static final String COLOR = "^#[0-9a-fA-F]{6}$";

    @Schema(
            name = "ActivityInput",
            description = "An activity as a caller describes it.",
            examples = "{\"name\":\"Bookkeeping\",\"area\":\"FINANCE\",\"color\":\"#3366cc\"}")
    record ActivityInput(
            @NotBlank
            @Size(max = ActivityName.LONGEST)
            @Schema(
                    description =
                            "Unique in the workspace: names that differ only in case, width or spacing are the same.",
                    examples = "Bookkeeping")
            String name,

            Area area,

            @Pattern(regexp = COLOR)
            @Schema(description = "The color in charts, as #rrggbb.", maxLength = 7, examples = "#3366cc")
            String color) {

        KeepingActivities.Choice choice() {
            return new KeepingActivities.Choice(name, area, color);
        }
    }

    @Schema(
            name = "ActivityPatch",
            description = "RFC 7396 merge patch: the fields to change. Null clears a field; an absent field stays.",
            examples = "{\"area\":\"FINANCE\"}")
    record ActivityPatchInput(
            @Size(min = 1, max = ActivityName.LONGEST) String name,
            Area area,
            @Pattern(regexp = COLOR) @Schema(maxLength = 7) String color) {}

    @Schema(
            name = "ActivityMerge",
            description = "Which activity takes over.",
            examples = "{\"into\":\"01928f3e-7a10-7c3a-9d52-0b6f4f1f2a02\"}")
    record MergeInput(
            @NotNull @Schema(description = "The activity that takes over the time and the name of this one.")
            UUID into) {}

    @Schema(name = "Activity", description = "Something that time is spent on.", examples = """
                    {"id":"01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01","name":"Bookkeeping","area":"FINANCE",\
                    "color":"#3366cc","status":"ACTIVE","mergedInto":null,"createdAt":"2026-03-02T08:30:00Z"}""")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ActivityView(
            @Schema(examples = "01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01")
            UUID id,

            @Size(max = ActivityName.LONGEST) @Schema(examples = "Bookkeeping")
            String name,

            @Schema(nullable = true, description = "The part of the business; null where nobody said.")
            Area area,

            @Schema(
                    nullable = true,
                    pattern = COLOR,
                    maxLength = 7,
                    examples = "#3366cc",
                    description = "The color in charts, as #rrggbb; null where nobody chose one.")
            String color,

            ActivityStatus status,

            @Schema(nullable = true, description = "The activity that it was merged into; null otherwise.")
            UUID mergedInto,

            @Schema(description = "When it was defined.") Instant createdAt) {

        static ActivityView of(ActivitySnapshot activity) {
            return new ActivityView(
                    activity.id(),
                    activity.name(),
                    activity.area(),
                    activity.color(),
                    activity.status(),
                    activity.mergedInto(),
                    activity.createdAt());
        }
    }

    private final KeepingActivities keeping;
    private final EndingActivities ending;
    private final ReadingActivities reading;
    private final MergePatch patches;

    ActivityResource(
            KeepingActivities keeping, EndingActivities ending, ReadingActivities reading, MergePatch patches) {
        this.keeping = keeping;
        this.ending = ending;
        this.reading = reading;
        this.patches = patches;
    }

    @POST
    @Idempotent
    @RolesAllowed("audit:write")
    @Versioned
    @Refuses("activity-name-taken")
    @Operation(
            operationId = "createActivity",
            summary = "Define an activity",
            description =
                    "Activities are also made by time entries and imports that name them. Names that differ only in"
                            + " case, width or spacing are the same name.")
    @APIResponse(
            responseCode = "201",
            description = "The activity that was defined.",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public RestResponse<ActivityView> create(@Valid @NotNull ActivityInput body) {
        ActivitySnapshot activity = keeping.define(body.choice());
        return Preconditions.created("/v1/activities/" + activity.id(), ActivityView.of(activity), activity.version());
    }

    @GET
    @Operation(
            operationId = "listActivities",
            summary = "List the activities by name",
            description = "In the order of their names; merged and retired ones too, unless `status` says otherwise.")
    public Page<ActivityView> list(
            @QueryParam("status") @Parameter(description = "Only activities with this status.") ActivityStatus status,
            @QueryParam("area") @Parameter(description = "Only activities of this part of the business.") Area area,
            @QueryParam("text")
                    @Size(min = 1, max = 200)
                    @Parameter(description = "Only activities whose name contains this text.")
                    String text,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(status, area, text, cursor, limit).map(ActivityView::of);
    }

    @GET
    @Path("/{id}")
    @Versioned
    @Refuses("activity-not-found")
    @Operation(
            operationId = "getActivity",
            summary = "Read an activity",
            description = "A merged activity names the one that it was merged into.")
    public RestResponse<ActivityView> get(@PathParam("id") UUID id) {
        return answer(reading.require(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("audit:write")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @Versioned
    @Refuses({"activity-merged", "activity-name-taken", "activity-not-found"})
    @Operation(
            operationId = "updateActivity",
            summary = "Change an activity",
            description = "RFC 7396 merge patch. A retired activity can be changed; a merged one can't.")
    public RestResponse<ActivityView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The ETag that was read, or `*`.", example = "\"v1\"")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ActivityPatchInput.class)))
                    JsonNode patch) {
        return answer(keeping.change(
                id,
                ifMatch,
                present -> patches.apply(new ActivityInput(present.name(), present.area(), present.color()), patch)
                        .choice()));
    }

    @POST
    @Idempotent
    @Path("/{id}/merge")
    @RolesAllowed("audit:write")
    @Versioned
    @Refuses({"activity-merged", "activity-not-found", "merge-into-itself"})
    @Operation(
            operationId = "mergeActivity",
            summary = "Merge an activity into another",
            description =
                    "All time of this activity, past and future, counts for the other one, and its name means the other"
                            + " one from now on.")
    public RestResponse<ActivityView> merge(@PathParam("id") UUID id, @Valid @NotNull MergeInput body) {
        return answer(ending.merge(id, body.into()));
    }

    @POST
    @Idempotent
    @Path("/{id}/retirement")
    @RolesAllowed("audit:write")
    @Versioned
    @Refuses({"activity-merged", "activity-not-found"})
    @Operation(
            operationId = "retireActivity",
            summary = "Retire an activity",
            description = "It is no longer done. Its recorded time stays, and late records of it are still accepted.")
    public RestResponse<ActivityView> retire(@PathParam("id") UUID id) {
        return answer(ending.retire(id));
    }

    private static RestResponse<ActivityView> answer(ActivitySnapshot activity) {
        return Preconditions.tagged(ActivityView.of(activity), activity.version());
    }
}
