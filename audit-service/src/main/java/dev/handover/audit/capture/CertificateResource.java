package dev.handover.audit.capture;

import dev.handover.audit.capture.certificate.CertificateView;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.openapi.Refuses;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/imports/{id}/certificate")
@Tag(name = "Imports")
@RolesAllowed("audit:read")
@Produces(MediaType.APPLICATION_JSON)
class CertificateResource {

    private final CertifyingImport certifying;

    CertificateResource(CertifyingImport certifying) {
        this.certifying = certifying;
    }

    @GET
    @Refuses({"import-file-expired", "import-not-compared", "import-not-found"})
    @Operation(
            operationId = "getImportCertificate",
            summary = "Compare an import's file with what is stored",
            description =
                    "Hours by person and month in the file beside those of its entries as they are now, with the reason of"
                            + " each difference. For a preview, beside those that would be stored. When the file and its"
                            + " rows were dropped, what they came to before.")
    public CertificateView get(@PathParam("id") UUID id) {
        return certifying.certificate(id);
    }

    @GET
    @Path("/rows")
    @Refuses({"import-file-expired", "import-not-compared", "import-not-found"})
    @Operation(
            operationId = "listImportDifferences",
            summary = "List the rows that differ from what is stored",
            description =
                    "In the file's order, with the reason of each, and with rows that state another duration than they"
                            + " last. A page can be shorter than asked for while there are more: follow `nextCursor`.")
    public Page<CertificateView.RowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return certifying.differences(id, cursor, limit).map(CertificateView.RowView::of);
    }
}
