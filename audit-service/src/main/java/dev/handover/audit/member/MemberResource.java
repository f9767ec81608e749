package dev.handover.audit.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/members")
@Tag(
        name = "Members",
        description = "The people whose time is recorded: their time zone, working week and hourly value.")
@RolesAllowed("audit:read")
@Produces(MediaType.APPLICATION_JSON)
class MemberResource {

    private static final String EXAMPLE = """
            {"name":"Ada Example","zone":"Europe/Berlin","isOwner":true,\
            "hourlyValue":{"amount":"50.00","currency":"EUR"},"externalIds":["ada@example.com","Ada Example"],\
            "schedule":{"monday":[{"from":"09:00","to":"17:00"}]}}""";

    @Schema(name = "MemberInput", description = "A member as a caller describes them.", examples = EXAMPLE)
    record MemberInput(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "How the member is called in lists.", examples = "Ada Example")
            String name,

            @NotNull
            @Schema(
                    description = "IANA time zone that the member's days follow.",
                    pattern = IanaZone.PATTERN,
                    maxLength = 60,
                    examples = "Europe/Berlin")
            String zone,

            @Valid @Schema(description = "The hours that the member intends to work; absent where nobody said.")
            WorkingSchedule schedule,

            @JsonProperty("isOwner")
            @Schema(
                    description = "Whether this is the owner, whose time the product tries to free.",
                    defaultValue = "false")
            boolean isOwner,

            @Valid
            @Schema(description = "What an hour of the member is worth. All members of a workspace have one currency.")
            Money hourlyValue,

            @Size(max = 20)
            @Schema(
                    description =
                            "E-mail addresses and names by which other tools call this member; imports find members by"
                                    + " them. Each belongs to one member only.",
                    examples = "[\"ada@example.com\"]")
            List<@NotBlank @Size(max = ExternalId.LONGEST) String> externalIds) {

        Member.Profile profile() {
            return new Member.Profile(
                    name,
                    IanaZone.of("zone", zone),
                    schedule,
                    isOwner,
                    hourlyValue,
                    externalIds == null ? List.of() : externalIds);
        }

        static MemberInput of(MemberSnapshot member) {
            return new MemberInput(
                    member.name(),
                    member.zone().getId(),
                    member.schedule(),
                    member.isOwner(),
                    member.hourlyValue(),
                    member.externalIds());
        }
    }

    @Schema(
            name = "MemberPatch",
            description = "RFC 7396 merge patch: the fields to change. Null clears a field; an absent field stays.",
            examples = "{\"zone\":\"Europe/Lisbon\"}")
    record MemberPatchInput(
            @Size(min = 1, max = 200) String name,

            @Schema(pattern = IanaZone.PATTERN, maxLength = 60)
            String zone,

            WorkingSchedule schedule,
            @JsonProperty("isOwner") Boolean isOwner,
            Money hourlyValue,
            @Size(max = 20) List<@Size(max = ExternalId.LONGEST) String> externalIds) {}

    @Schema(name = "Member", description = "A person whose time is recorded.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MemberView(
            @Schema(examples = "01928f3e-6b00-7aaa-8123-5c1d2e3f4a01")
            UUID id,

            @Size(max = 200) @Schema(description = "How the member is called in lists.", examples = "Ada Example")
            String name,

            @Schema(
                    description = "IANA time zone that the member's days follow.",
                    pattern = IanaZone.PATTERN,
                    maxLength = 60,
                    examples = "Europe/Berlin")
            String zone,

            @Schema(nullable = true, description = "The hours that the member intends to work; null where nobody said.")
            WorkingSchedule schedule,

            @JsonProperty("isOwner") @Schema(description = "Whether this is the owner.")
            boolean isOwner,

            @Schema(nullable = true, description = "What an hour of the member is worth; null where nobody said.")
            Money hourlyValue,

            @Size(max = 20)
            @Schema(
                    description = "E-mail addresses and names by which other tools call this member.",
                    examples = "[\"ada@example.com\"]")
            List<@Size(max = ExternalId.LONGEST) String> externalIds) {

        static MemberView of(MemberSnapshot member) {
            return new MemberView(
                    member.id(),
                    member.name(),
                    member.zone().getId(),
                    member.schedule(),
                    member.isOwner(),
                    member.hourlyValue(),
                    member.externalIds());
        }
    }

    private final KeepingMembers keeping;
    private final ReadingMembers reading;
    private final ReadingTeam team;
    private final MergePatch patches;

    MemberResource(KeepingMembers keeping, ReadingMembers reading, ReadingTeam team, MergePatch patches) {
        this.keeping = keeping;
        this.reading = reading;
        this.team = team;
        this.patches = patches;
    }

    @POST
    @Idempotent
    @RolesAllowed("audit:write")
    @Versioned
    @Refuses({"currency-differs", "external-id-taken"})
    @Operation(
            operationId = "createMember",
            summary = "Add a member",
            description = "The member's time zone decides which day their time belongs to.")
    @APIResponse(
            responseCode = "201",
            description = "The member that was added.",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public RestResponse<MemberView> create(@Valid @NotNull MemberInput body) {
        MemberSnapshot member = keeping.add(body.profile());
        return Preconditions.created("/v1/members/" + member.id(), MemberView.of(member), member.version());
    }

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "List the members by name",
            description = "All members of the workspace, page by page.")
    public Page<MemberView> list(
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return team.page(cursor, limit).map(MemberView::of);
    }

    @GET
    @Path("/{id}")
    @Versioned
    @Refuses("member-not-found")
    @Operation(
            operationId = "getMember",
            summary = "Read a member",
            description = "Send the `ETag` of the answer as `If-Match` with a change.")
    public RestResponse<MemberView> get(@PathParam("id") UUID id) {
        return answer(reading.require(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("audit:write")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @Versioned
    @Refuses({"currency-differs", "external-id-taken", "member-not-found"})
    @Operation(
            operationId = "updateMember",
            summary = "Change a member",
            description =
                    "RFC 7396 merge patch. A new time zone moves the borders of the member's days, and the sums per day"
                            + " follow.")
    public RestResponse<MemberView> change(
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
                                            schema = @Schema(implementation = MemberPatchInput.class)))
                    JsonNode patch) {
        return answer(keeping.change(
                id,
                ifMatch,
                present -> patches.apply(MemberInput.of(present), patch).profile()));
    }

    private static RestResponse<MemberView> answer(MemberSnapshot member) {
        return Preconditions.tagged(MemberView.of(member), member.version());
    }
}
