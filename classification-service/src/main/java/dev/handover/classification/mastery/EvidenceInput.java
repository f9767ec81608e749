package dev.handover.classification.mastery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of evidence on the wire. */
@Schema(name = "NewEvidence", description = "Something that the owner did in the area.")
record EvidenceInput(
        @NotNull EvidenceKind kind,

        @NotNull @Schema(description = "The day on which it was done. It must not be in the future.")
        LocalDate on,

        @NotBlank @Size(max = 2000) @Schema(description = "What was done.", maxLength = 2000)
        String text,

        @Schema(nullable = true, description = "A web address where it can be seen.", maxLength = 2000)
        @Size(max = 2000)
        @Pattern(
                regexp = "https?://[^\\s]{1,1990}",
                message = "must be an address that begins with http:// or https://")
        String link) {}
