package dev.handover.audit.timeentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.handover.audit.timeentry.RecordingTime.Attempt;
import dev.handover.audit.timeentry.SubmittingTime.Submission;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.input.TimeEntryInput;
import dev.handover.chassis.fault.JsonFault;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.problem.Problem;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/time-entries/batch")
@Tag(name = "Time entries", description = "Recorded time, its corrections and its revisions.")
@RolesAllowed("audit:write")
@Produces(MediaType.APPLICATION_JSON)
class TimeEntryBatchResource {

    /** Items are kept as they came and read one by one, so that one that can't be read doesn't fail the rest. */
    record BatchInput(
            @NotEmpty @Size(max = RecordingTime.MOST_DRAFTS) List<TokenBuffer> items) {}

    @Schema(
            name = "TimeEntryBatch",
            description = "Entries to record.",
            examples = "{\"items\":[" + TimeEntryInput.EXAMPLE + "]}")
    record BatchSchemaInput(
            @NotEmpty @Size(max = RecordingTime.MOST_DRAFTS) List<TimeEntryInput> items) {}

    /** Lower case, as the wire has it. */
    @Schema(name = "BatchOutcome", description = "What became of an item.")
    enum BatchOutcome {
        created,
        updated,
        unchanged,
        rejected
    }

    @Schema(
            name = "BatchItem",
            requiredProperties = {"index", "outcome"},
            description = "What became of one item.",
            examples = "{\"index\":0,\"outcome\":\"created\",\"id\":\"0195c0de-0001-7000-8000-000000000001\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            @Schema(minimum = "0", maximum = "999", description = "The place of the item in the request, from 0.")
            int index,

            BatchOutcome outcome,

            @Schema(description = "The entry; absent where the item was rejected.")
            UUID id,

            @Schema(description = "Why the item was rejected; absent otherwise.")
            Problem problem) {}

    @Schema(name = "BatchResult", requiredProperties = "items", description = "What became of each item.")
    record BatchView(
            @Size(max = RecordingTime.MOST_DRAFTS) @Schema(description = "In the order of the request.")
            List<ItemView> items) {}

    private final SubmittingTime submitting;
    private final ObjectMapper json;

    TimeEntryBatchResource(SubmittingTime submitting, ObjectMapper json) {
        this.submitting = submitting;
        this.json = json;
    }

    @POST
    @Idempotent
    @Refuses(
            inTheAnswer = {
                "before-1970",
                "blank-origin",
                "duration-disagrees",
                "end-before-start",
                "entry-of-another-member",
                "entry-removed",
                "longer-than-7-days",
                "longer-than-a-day",
                "more-than-a-year-ahead",
                "no-activity",
                "no-time",
                "text-too-long",
                "time-ambiguous",
                "time-in-gap",
                "too-many-tags",
                "unknown-activity",
                "unknown-member",
                "unreadable-time",
                "unstorable-text"
            })
    @Operation(
            operationId = "recordTimeEntryBatch",
            summary = "Record up to 1,000 entries",
            description =
                    "Each item has an outcome of its own: an item that is rejected does not fail the others. The answer"
                            + " is 200 even where all items are rejected.")
    public BatchView record(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = BatchSchemaInput.class)))
                    @Valid
                    @NotNull
                    BatchInput body) {
        List<Attempt> attempts =
                submitting.submit(body.items().stream().map(this::read).toList());
        List<ItemView> items = new ArrayList<>(attempts.size());
        for (int index = 0; index < attempts.size(); index++) {
            Attempt attempt = attempts.get(index);
            items.add(new ItemView(
                    index,
                    outcome(attempt.kind()),
                    attempt.entryId(),
                    attempt.refusal() == null ? null : attempt.refusal().toProblem()));
        }
        return new BatchView(items);
    }

    private static BatchOutcome outcome(Outcome.Kind kind) {
        return switch (kind) {
            case CREATED -> BatchOutcome.created;
            case UPDATED -> BatchOutcome.updated;
            case UNCHANGED -> BatchOutcome.unchanged;
            case REJECTED -> BatchOutcome.rejected;
            case REMOVED -> throw new IllegalStateException("a draft removes nothing");
        };
    }

    /** Says of an item what would be said of it alone. */
    private Submission read(TokenBuffer item) {
        if (item == null) {
            return new Submission(
                    null, Refusal.ofFields(List.of(new Violation("", "must be an object", Violation.shapeOf(null)))));
        }
        try (JsonParser tokens = item.asParser()) {
            return new Submission(json.readValue(tokens, TimeEntryInput.class), null);
        } catch (JsonProcessingException unreadable) {
            return new Submission(null, JsonFault.refusal(unreadable));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
