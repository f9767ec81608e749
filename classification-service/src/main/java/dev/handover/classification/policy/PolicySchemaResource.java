package dev.handover.classification.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The document's JSON Schema, so that an editor can check a policy before it is sent. */
@Path("/v1/policy-schema")
@RolesAllowed("classification:read")
@Tag(name = "Policies")
class PolicySchemaResource {

    private static final String SCHEMA = "application/schema+json";
    private static final String EXAMPLE = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:handover:policy",
             "title": "PolicyDocument", "type": "object", "required": ["version", "rules"]}""";

    @GET
    @Produces(SCHEMA)
    @Operation(
            operationId = "getPolicySchema",
            summary = "Returns the JSON Schema of policy documents",
            description = "JSON Schema 2020-12: parameters with their bounds, rows with their variables and tests.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content =
                    @Content(
                            mediaType = SCHEMA,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "beginning", value = EXAMPLE)))
    public String schema() {
        try (InputStream file = PolicySchemaResource.class.getResourceAsStream("/policy.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the policy's schema can't be read", broken);
        }
    }
}
