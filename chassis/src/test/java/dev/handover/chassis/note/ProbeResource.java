package dev.handover.chassis.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.http.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Takes parameters and fields of every kind that the services have, and gives them back. */
@Path("/v1/probes")
@RolesAllowed("note:read")
@Produces(MediaType.APPLICATION_JSON)
class ProbeResource {

    enum Order {
        OLDEST,
        NEWEST
    }

    record Filter(
            @QueryParam("since") OffsetDateTime since,
            @QueryParam("day") LocalDate day,
            @QueryParam("memberId") UUID memberId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Probe(
            String text,
            OffsetDateTime at,
            LocalDate day,
            List<String> tags,
            Map<String, String> labels,
            JsonNode free,
            @JsonUnwrapped @Valid Extent extent,
            List<@Valid Probe> parts) {}

    /** Stands flat in the JSON of a probe. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extent(@Min(1) Integer width, @Max(9) Integer height) {}

    @GET
    @Operation(operationId = "listProbes")
    public Map<String, String> list(
            @BeanParam Filter filter,
            @QueryParam("order") Order order,
            @QueryParam("q") @Size(max = 10) String words,
            @QueryParam("deep") Boolean deep,
            @QueryParam("tag") List<String> tags,
            @HeaderParam("X-Reason") @Size(max = 5) String reason) {
        return Map.of("order", String.valueOf(order), "since", String.valueOf(filter.since()));
    }

    @GET
    @Path("/plain")
    @Operation(operationId = "listPlainProbes")
    public Map<String, String> plain() {
        return Map.of();
    }

    @GET
    @Path("/public")
    @PermitAll
    @Operation(operationId = "listPublicProbes")
    public Map<String, String> open(@QueryParam("q") String words) {
        return Map.of("q", String.valueOf(words));
    }

    @POST
    @Idempotent
    @Operation(operationId = "sendProbe")
    public Probe send(@Valid @NotNull Probe probe) {
        return probe;
    }

    @POST
    @Path("/file")
    @Consumes({"text/csv", "application/gzip"})
    @Operation(operationId = "sendProbeFile")
    public Map<String, String> file(byte[] body) {
        return Map.of();
    }

    @POST
    @Path("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "sendProbeFile", hidden = true)
    public Map<String, String> fileOfForm(@RestForm("file") java.nio.file.Path file) {
        return Map.of();
    }
}
