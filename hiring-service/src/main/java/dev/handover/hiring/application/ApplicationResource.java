package dev.handover.hiring.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.http.Page;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("hiring:read")
@Tag(
        name = "Applications",
        description = "What came in through the public pages, in the order it came; nothing is ranked.")
class ApplicationResource {

    @Schema(name = "ApplicantRate", description = "Pay asked for an hour.")
    record RateView(
            @Schema(required = true, maxLength = 20, examples = "45.50")
            String amount,

            @Schema(required = true, minLength = 3, maxLength = 3, examples = "EUR")
            String currency) {
        static RateView of(Application application) {
            return application.rateAmount == null
                    ? null
                    : new RateView(application.rateAmount.toPlainString(), application.rateCurrency);
        }
    }

    /** What both shapes begin with. */
    record Sender(
            @Schema(required = true) UUID id,
            @Schema(required = true) UUID openingId,
            @Schema(required = true) ApplicationStatus status,

            @Schema(required = true, maxLength = 200, examples = "Ada Moreno")
            String name,

            @Schema(required = true, maxLength = 254, format = "email", examples = "ada@example.org")
            String email) {
        static Sender of(Application application) {
            return new Sender(
                    application.id, application.openingId, application.status, application.name, application.email);
        }
    }

    /** On what terms the applicant would work. */
    record Conditions(
            @Schema(required = true, nullable = true, description = "Null where none was given.")
            RateView rate,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 200,
                    description = "How much and from when.",
                    examples = "10 hours a week from 1 July")
            String availability,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 64,
                    description = "IANA time zone.",
                    examples = "Europe/Lisbon")
            String zone) {
        static Conditions of(Application application) {
            return new Conditions(RateView.of(application), application.availability, application.zone);
        }
    }

    @Schema(name = "ApplicationSummary", description = "An application in the list.")
    record SummaryView(
            @JsonUnwrapped Sender sender,
            @JsonUnwrapped Conditions conditions,

            @Schema(required = true) Instant receivedAt) {
        static SummaryView of(Application application) {
            return new SummaryView(Sender.of(application), Conditions.of(application), application.receivedAt);
        }
    }

    @Schema(name = "Consent", description = "What was agreed to, as it was shown.")
    record ConsentView(
            @Schema(required = true, maxLength = 40, description = "Of the text.", examples = "2026-11-23")
            String version,

            @Schema(
                    required = true,
                    maxLength = 2000,
                    description = "The words that the applicant saw.",
                    examples = "Blue Lamp may store and read this application to fill the position.")
            String text,

            @Schema(required = true, description = "When they consented.")
            Instant at) {}

    @Schema(name = "Application", description = "What an applicant sent.")
    record ApplicationView(
            @JsonUnwrapped Sender sender,

            @Schema(
                    required = true,
                    maxItems = 5,
                    description = "Work to look at.",
                    examples = "[\"https://ada.example/work\"]")
            List<@Size(max = 500) String> links,

            @Schema(required = true, maxLength = 5000, examples = "I would look at the unpaid invoices first.")
            String message,

            @JsonUnwrapped Conditions conditions,

            @Schema(required = true) ConsentView consent,
            @Schema(required = true) Instant receivedAt) {
        static ApplicationView of(Application application) {
            return new ApplicationView(
                    Sender.of(application),
                    application.links,
                    application.message,
                    Conditions.of(application),
                    new ConsentView(application.consentVersion, application.consentText, application.consentedAt),
                    application.receivedAt);
        }
    }

    private final ReadingApplications reading;

    ApplicationResource(ReadingApplications reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listApplications",
            summary = "List applications",
            description = "The newest come first. Nothing ranks or filters applicants.")
    @APIResponse(responseCode = "200", description = "A page of applications.")
    public Page<SummaryView> list(
            @QueryParam("openingId") @Parameter(description = "Only applications for this opening.") UUID openingId,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(openingId, cursor, limit).map(SummaryView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getApplication",
            summary = "Read an application",
            description = "All that the applicant sent, and the text that they consented to.")
    @APIResponse(responseCode = "200", description = "The application.")
    public ApplicationView get(@PathParam("id") UUID id) {
        return ApplicationView.of(reading.require(id));
    }
}
