package dev.handover.audit.member;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hours a member means to work in a week, in the member's zone; a day without spans is free. */
@Schema(
        name = "WorkingSchedule",
        minProperties = 0,
        description =
                "The hours that a member intends to work, by weekday, in the member's time zone. A day without spans is free.",
        examples = "{\"monday\":[{\"from\":\"09:00\",\"to\":\"12:30\"},{\"from\":\"13:30\",\"to\":\"17:00\"}]}")
public record WorkingSchedule(
        @Size(max = 10) List<@Valid @NotNull Span> monday,
        @Size(max = 10) List<@Valid @NotNull Span> tuesday,
        @Size(max = 10) List<@Valid @NotNull Span> wednesday,
        @Size(max = 10) List<@Valid @NotNull Span> thursday,
        @Size(max = 10) List<@Valid @NotNull Span> friday,
        @Size(max = 10) List<@Valid @NotNull Span> saturday,
        @Size(max = 10) List<@Valid @NotNull Span> sunday) {

    /** Reads a day that is absent as free. */
    public WorkingSchedule {
        monday = orFree(monday);
        tuesday = orFree(tuesday);
        wednesday = orFree(wednesday);
        thursday = orFree(thursday);
        friday = orFree(friday);
        saturday = orFree(saturday);
        sunday = orFree(sunday);
    }

    private static List<Span> orFree(List<Span> spans) {
        return spans == null ? List.of() : spans;
    }

    /**
     * A stretch of work.
     *
     * @param from inclusive
     * @param to exclusive, later than {@code from}
     */
    @Schema(
            name = "WorkingSpan",
            description = "A stretch of work within a day.",
            examples = "{\"from\":\"09:00\",\"to\":\"17:00\"}")
    public record Span(
            @NotNull
            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    type = SchemaType.STRING,
                    pattern = "^[0-2][0-9]:[0-5][0-9]$",
                    maxLength = 5,
                    examples = "09:00",
                    description = "Inclusive, as hours and minutes.")
            LocalTime from,

            @NotNull
            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    type = SchemaType.STRING,
                    pattern = "^[0-2][0-9]:[0-5][0-9]$",
                    maxLength = 5,
                    examples = "17:00",
                    description = "Exclusive, and later than `from`.")
            LocalTime to) {

        @AssertTrue(message = "must end after it begins")
        @Schema(hidden = true)
        @JsonIgnore
        public boolean isForward() {
            return from == null || to == null || to.isAfter(from);
        }
    }
}
