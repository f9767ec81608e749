package dev.handover.hiring.board;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The public address of an ad, as the calls below it name it. */
class AdAddressInput {

    @PathParam("workspaceSlug")
    @Size(max = 60)
    @Parameter(description = "The organisation's address.", example = "blue-lamp")
    String workspaceSlug;

    @PathParam("slug")
    @Size(max = 80)
    @Parameter(description = "The ad's address below the organisation's.", example = "freelancer-for-invoicing")
    String slug;

    /** {@return where the organisation's open positions are listed} */
    String list() {
        return "/jobs/" + workspaceSlug;
    }

    /** {@return where an applicant reads, withdraws and erases what they sent} */
    String statusOf(String token) {
        return list() + "/" + slug + "/applications/" + token;
    }
}
