package dev.handover.classification.policy;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.dmn.DmnTable;
import dev.handover.classification.dmn.TableRefused;
import dev.handover.classification.method.rule.RuleRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/policies/{version}/dmn")
@RolesAllowed("classification:read")
@Tag(name = "Policies")
class PolicyTableResource {

    private static final String DMN = MediaType.APPLICATION_XML;
    private static final String EXAMPLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="urn:x">
              <decision id="verdict" name="verdict"><decisionTable hitPolicy="FIRST">…</decisionTable></decision>
            </definitions>""";

    private final ReadingPolicies reading;
    private final DraftingPolicies drafting;

    PolicyTableResource(ReadingPolicies reading, DraftingPolicies drafting) {
        this.reading = reading;
        this.drafting = drafting;
    }

    @GET
    @Produces(DMN)
    @Operation(
            operationId = "getPolicyTable",
            summary = "Exports the rows of a version as a DMN decision table",
            description = "DMN XML with hit policy FIRST. Parameters are written as numbers. A row's predicate, which"
                    + " unary tests can't express, becomes an input column.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            headers = @Header(name = "Content-Disposition", ref = "#/components/headers/Content-Disposition"),
            content =
                    @Content(
                            mediaType = DMN,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_048_576),
                            examples = @ExampleObject(name = "table", value = EXAMPLE)))
    public RestResponse<byte[]> table(@PathParam("version") @Size(max = 60) String version) {
        return ResponseBuilder.ok(DmnTable.write(reading.named(version).orElseThrow(ReadingPolicies::unknown)))
                .header("Content-Disposition", "attachment; filename=\"policy.dmn\"")
                .build();
    }

    @PUT
    @Consumes(DMN)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Versioned
    @Refuses("policy-not-a-draft")
    @Operation(
            operationId = "putPolicyTable",
            summary = "Replaces a draft's rows by those of a DMN decision table",
            description = "Only tables of unary tests with hit policy FIRST are accepted: no expressions, functions,"
                    + " imports or document type. Each violation has its line and column. If-Match is required.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = DMN,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 1_048_576),
                            examples = @ExampleObject(name = "table", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The draft after the change",
            content = @Content(schema = @Schema(implementation = PolicyResource.PolicyView.class)))
    public RestResponse<PolicyResource.PolicyView> replace(
            @PathParam("version") @Size(max = 60) String version,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The `ETag` that was read, or `*`.", example = "\"v1\"")
                    String ifMatch,
            @NotNull byte[] file) {
        ReadingPolicies.Shown shown = drafting.replaceRules(version, ifMatch, rows(file));
        return Preconditions.tagged(
                new PolicyResource.PolicyView(shown.summary(), shown.document()), shown.rowVersion());
    }

    private static List<RuleRow> rows(byte[] file) {
        try {
            return DmnTable.read(file);
        } catch (TableRefused refused) {
            throw ProblemType.Common.INVALID.because(
                    "Correct the places listed in `violations`. Nothing was stored.",
                    refused.faults().stream()
                            .map(fault -> new Violation(fault.place(), fault.rule(), fault.shape()))
                            .toList());
        }
    }
}
