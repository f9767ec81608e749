package dev.handover.classification.policy;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.classification.method.policy.Finding;
import dev.handover.classification.method.policy.PolicyDocument;
import dev.handover.classification.method.policy.PolicyLint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Policies", description = "Versions of the method's parameters and rules: draft, lint, backtest, activate.")
class PolicyResource {

    private static final String DRAFT = """
            {"version": "cautious-1", "basedOn": "standard-1",
             "parameters": [{"name": "minimumQuality", "value": "0.9", "rationale": "our customers notice"}],
             "note": "only people who are nearly as good"}""";
    private static final String REVISION = """
            {"parameters": [{"name": "minimumQuality", "value": "0.95"}]}""";

    /** A version with its document. */
    @Schema(name = "Policy")
    record PolicyView(ReadingPolicies.PolicySummaryView policy, PolicyDocument document) {}

    /** What the lint finds. */
    @Schema(name = "PolicyLint")
    record LintView(
            @Schema(description = "Whether the version has no errors, so that it can be activated after a backtest.")
            boolean clean,

            @Schema(maxItems = 1000) List<Finding> findings) {}

    private final ReadingPolicies reading;
    private final DraftingPolicies drafting;
    private final ActivatingPolicies activating;

    PolicyResource(ReadingPolicies reading, DraftingPolicies drafting, ActivatingPolicies activating) {
        this.reading = reading;
        this.drafting = drafting;
        this.activating = activating;
    }

    @GET
    @Operation(
            operationId = "listPolicies",
            summary = "Lists the policy versions, the latest first",
            description = "The standard version, which every workspace starts with, is the last entry.")
    public Page<ReadingPolicies.PolicySummaryView> list(
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed("classification:write")
    @Versioned
    @Refuses({"policy-version-taken", "too-many-policy-versions"})
    @Operation(
            operationId = "draftPolicy",
            summary = "Creates a draft from another version",
            description = "A draft does not decide anything until it is activated. 409 policy-version-taken if there is"
                    + " already a version with this name.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyInput.Draft.class),
                            examples = @ExampleObject(name = "cautious", value = DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> draft(@Valid @NotNull PolicyInput.Draft body) {
        ReadingPolicies.Shown drafted = drafting.draft(
                body.version(),
                body.basedOn(),
                PolicyInput.parameters(body.parameters()),
                PolicyInput.rows(body.rules()),
                body.note());
        return Preconditions.created("/v1/policies/" + body.version(), view(drafted), drafted.rowVersion());
    }

    @GET
    @Path("/{version}")
    @Versioned
    @Operation(
            operationId = "getPolicy",
            summary = "Returns one version with all parameters and rows",
            description =
                    "Each parameter has its value, unit, bounds, source and rationale. The rows are in their order.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> get(@PathParam("version") @Size(max = 60) String version) {
        return ok(reading.get(version));
    }

    @PATCH
    @Path("/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Versioned
    @Refuses("policy-not-a-draft")
    @Operation(
            operationId = "revisePolicy",
            summary = "Changes a draft",
            description = "The parameters in the request change, the others stay. If the request has rows, they"
                    + " replace all rows. If-Match is required.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyInput.Revision.class),
                            examples = @ExampleObject(name = "stricter", value = REVISION)))
    @APIResponse(
            responseCode = "200",
            description = "The draft after the change",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> revise(
            @PathParam("version") @Size(max = 60) String version,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The `ETag` that was read, or `*`.", example = "\"v1\"")
                    String ifMatch,
            @Valid @NotNull PolicyInput.Revision body) {
        return ok(drafting.revise(
                version,
                ifMatch,
                PolicyInput.parameters(body.parameters()),
                PolicyInput.rows(body.rules()),
                body.note()));
    }

    @DELETE
    @Path("/{version}")
    @RolesAllowed("classification:write")
    @Refuses("policy-not-a-draft")
    @Operation(
            operationId = "deletePolicy",
            summary = "Deletes a draft",
            description = "A version that was ever active can't be deleted, because decisions were made by it. If-Match"
                    + " is required.")
    @APIResponse(responseCode = "204", description = "The draft is deleted")
    public void delete(
            @PathParam("version") @Size(max = 60) String version,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The `ETag` that was read, or `*`.", example = "\"v1\"")
                    String ifMatch) {
        drafting.delete(version, ifMatch);
    }

    @GET
    @Path("/{version}/lint")
    @Operation(
            operationId = "lintPolicy",
            summary = "Checks a version for gaps, overlaps, unreachable rows, contradictions and broken protections",
            description = "The check is an exact interval analysis over all values of each variable. Predicates are not"
                    + " analysed: to check the protected rules, a predicate is taken as always true.")
    public LintView lint(@PathParam("version") @Size(max = 60) String version) {
        List<Finding> findings = PolicyLint.check(reading.get(version).document());
        return new LintView(findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR), findings);
    }

    @POST
    @Path("/{version}/activation")
    @Idempotent
    @RolesAllowed("classification:decide")
    @Versioned
    @Refuses({"policy-has-errors", "policy-not-a-draft", "policy-not-active", "policy-not-backtested"})
    @Operation(
            operationId = "activatePolicy",
            summary = "Activates a draft",
            description = "From now on the draft decides. 409 policy-has-errors or policy-not-backtested say what must"
                    + " be done first. The previous version is retired, and all decisions are updated in the"
                    + " background. If-Match is required.")
    @APIResponse(
            responseCode = "200",
            description = "The active version",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> activate(
            @PathParam("version") @Size(max = 60) String version,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The `ETag` that was read, or `*`.", example = "\"v1\"")
                    String ifMatch) {
        return ok(activating.activate(version, ifMatch));
    }

    @POST
    @Path("/{version}/retirement")
    @Idempotent
    @RolesAllowed("classification:decide")
    @Versioned
    @Refuses("policy-not-active")
    @Operation(
            operationId = "retirePolicy",
            summary = "Retires the active version, so that the standard version decides again",
            description = "All decisions are updated in the background. If-Match is required.")
    @APIResponse(
            responseCode = "200",
            description = "The retired version",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> retire(
            @PathParam("version") @Size(max = 60) String version,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The `ETag` that was read, or `*`.", example = "\"v1\"")
                    String ifMatch) {
        return ok(activating.retire(version, ifMatch));
    }

    private static PolicyView view(ReadingPolicies.Shown shown) {
        return new PolicyView(shown.summary(), shown.document());
    }

    private static RestResponse<PolicyView> ok(ReadingPolicies.Shown shown) {
        return Preconditions.tagged(view(shown), shown.rowVersion());
    }
}
