package dev.handover.hiring.board;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The status link of an application: whoever has it may read, withdraw and erase. */
class ApplicationAddressInput extends AdAddressInput {

    static final String EXAMPLE_TOKEN = "q3yJ0uV1m2nB4xC5zL6kH7gF8dS9aPwErTyUiOpLkJh";

    @PathParam("token")
    @Size(max = 80)
    @Parameter(description = "The token of the status link.", example = EXAMPLE_TOKEN)
    String token;

    /** {@return the status link} */
    String status() {
        return statusOf(token);
    }
}
