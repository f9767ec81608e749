package dev.handover.audit.capture.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.activity.ActivityHint;
import dev.handover.audit.activity.Area;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.HourlyRate;
import dev.handover.audit.capture.format.ReadRow.Cell;
import dev.handover.audit.capture.format.RowDetails;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.timeentry.content.ActivityRule;
import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.content.StoredTime;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a file as callers see it: what it says, and what it became or would become. */
@Schema(
        name = "ImportRow",
        description = "A row of an imported file: what it says, and what it became or would become.",
        examples = ImportRowView.EXAMPLE)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportRowView(
        @Schema(
                minimum = "2",
                examples = "2",
                description = "The number of the row in a spreadsheet; the header is row 1.")
        int row,

        @Schema(nullable = true, description = "Null while it is not decided.")
        RowOutcome outcome,

        @Schema(
                nullable = true,
                examples = "end-before-start",
                description = "Why it was rejected, for programs; null otherwise.")
        @Size(max = 60)
        String code,

        @Schema(
                nullable = true,
                examples = "The row ends before it starts.",
                description = "Why it was rejected and what to do, for people; null otherwise.")
        @Size(max = 1000)
        String reason,

        @Schema(nullable = true, description = "The time entry that it became or is; null where there is none.")
        UUID entryId,

        @Schema(nullable = true, description = "What the row says; null where it could not be read.")
        Entry entry,

        @Size(max = 2_000)
        @Schema(
                description =
                        "Where it was rejected, the row as the file has it, cell by cell; empty otherwise. Long texts are"
                                + " shortened; `exportRejectedRows` has them whole.")
        List<CellView> cells) {

    private static final int LONGEST_CELL = 200;

    static final String ENTRY = """
            {"startedAt":"2026-03-02T09:00:00Z","endedAt":"2026-03-02T10:30:00Z","day":null,"seconds":5400,\
            "zone":"Europe/Berlin","activity":"Bookkeeping","area":"FINANCE","description":"Send invoices",\
            "client":null,"project":"Finance","task":"Bookkeeping","tags":["tool:Xero"],"billable":false,\
            "externalId":null,"planned":false,"rate":null,"place":null}""";
    static final String EXAMPLE = """
            {"row":2,"outcome":"created","code":null,"reason":null,\
            "entryId":"0195c0de-0001-7000-8000-000000000001","entry":""" + ENTRY + ",\"cells\":[]}";

    /** Lower case, as everywhere on the wire. */
    @Schema(
            name = "RowOutcome",
            description =
                    "What became of a row. unchanged: the entry was known and says the same. updated: the entry was known"
                            + " and now says what the row says. removed: the entry is stored, and the"
                            + " file, which holds everything of its range, no longer has it; such rows are numbered behind those"
                            + " of the file. rejected: it was not recorded; `reason` says why.")
    public enum RowOutcome {
        created,
        unchanged,
        updated,
        removed,
        rejected;

        /** The same as time entries have it. */
        public Outcome.Kind kind() {
            return Outcome.Kind.valueOf(name().toUpperCase(java.util.Locale.ROOT));
        }

        static RowOutcome of(Outcome.Kind kind) {
            return kind == null ? null : valueOf(kind.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Schema(
            name = "ImportRowEntry",
            description = "What a row says. What it does not say is null.",
            examples = ImportRowView.ENTRY)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(
            @JsonUnwrapped Time time,

            @Size(max = 80)
            @Schema(description = "The activity that the time is recorded for.", examples = "Bookkeeping")
            String activity,

            @Schema(nullable = true, description = "The part of the business that the project names.")
            Area area,

            @JsonUnwrapped Text text,
            @JsonUnwrapped Details details) {

        static Entry of(ExportedRow row) {
            ActivityHint hint = ActivityRule.of(row.text());
            return new Entry(
                    Time.of(row.time()), hint.name(), hint.area(), Text.of(row.text()), Details.of(row.details()));
        }
    }

    /** When the row says that it was. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Time(
            @Schema(nullable = true, description = "When it began; null for a duration on a day.")
            Instant startedAt,

            @Schema(nullable = true, description = "When it ended, exclusive.", examples = "2026-03-02T10:00:00Z")
            Instant endedAt,

            @Schema(nullable = true, description = "The day of a duration without a start; null otherwise.")
            LocalDate day,

            @Schema(nullable = true, minimum = "0", examples = "5400", description = "The duration in seconds.")
            Long seconds,

            @Size(max = 60) @Schema(description = "IANA time zone.", examples = "Europe/Berlin")
            String zone) {

        static Time of(StoredTime time) {
            boolean ended = time.day() == null && time.endedAt() != null;
            return new Time(
                    time.startedAt(),
                    time.endedAt(),
                    time.day(),
                    ended
                            ? Long.valueOf(time.endedAt().getEpochSecond()
                                    - time.startedAt().getEpochSecond())
                            : time.seconds(),
                    time.zone());
        }
    }

    /** What the row says in words; longer than an entry may, since it is shown why it is rejected. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Text(
            @Schema(nullable = true, examples = "Send invoices") @Size(max = 10_000)
            String description,

            @Schema(nullable = true) @Size(max = 10_000) String client,

            @Schema(nullable = true, examples = "Finance") @Size(max = 10_000)
            String project,

            @Schema(nullable = true, examples = "Bookkeeping") @Size(max = 10_000)
            String task,

            @Size(max = 5_000) @Schema(examples = "[\"tool:Xero\"]")
            List<@Size(max = 10_000) String> tags,

            @Schema(nullable = true, description = "Whether a client pays for it.")
            Boolean billable) {

        static Text of(EntryText text) {
            return new Text(
                    text.description(), text.client(), text.project(), text.task(), text.tags(), text.billable());
        }
    }

    /** What only some exports say of a row. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Details(
            @Schema(nullable = true, description = "The id of the entry in the tool; null where the export has none.")
            @Size(max = 10_000)
            String externalId,

            @Schema(description = "Whether it is time that is planned, not time that was spent.")
            boolean planned,

            @Schema(nullable = true, description = "What an hour is charged at; null where the export does not say.")
            Rate rate,

            @Schema(nullable = true, description = "Where the time was spent; null where the export does not say.")
            @Size(max = 10_000)
            String place) {

        static Details of(RowDetails details) {
            return new Details(details.externalId(), details.planned(), Rate.of(details.rate()), details.place());
        }
    }

    /** What an hour is charged at. */
    @Schema(
            name = "ImportRowRate",
            description = "What an hour is charged at.",
            examples = "{\"amount\":\"85.00\",\"currency\":\"EUR\"}")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Rate(
            @Schema(
                    type = SchemaType.STRING,
                    pattern = "^[0-9]{1,20}(\\.[0-9]{1,20})?$",
                    maxLength = 41,
                    examples = "85.00",
                    description = "A decimal number, as a string so that no reader rounds it.")
            String amount,

            @Schema(
                    nullable = true,
                    description = "ISO 4217 code; null where the export names the currency in other words.",
                    maxLength = 3,
                    examples = "EUR")
            String currency) {

        static Rate of(HourlyRate rate) {
            return rate == null ? null : new Rate(rate.amount().toPlainString(), rate.currency());
        }
    }

    /** A cell as the file has it. */
    @Schema(
            name = "ImportRowCell",
            description = "A cell as the file has it.",
            examples = "{\"heading\":\"Start date\",\"text\":\"2026-02-30\"}")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CellView(
            @Size(max = 203)
            @Schema(
                    nullable = true,
                    description = "The heading of its column; null where the row has more cells than the header.",
                    examples = "Start date")
            String heading,

            @Size(max = 203) @Schema(examples = "2026-02-30")
            String text) {

        static CellView of(Cell cell) {
            return new CellView(cell.heading() == null ? null : shortened(cell.heading()), shortened(cell.text()));
        }

        private static String shortened(String text) {
            if (text.codePointCount(0, text.length()) <= LONGEST_CELL) {
                return text;
            }
            return text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL)) + "...";
        }
    }

    /** A row with its outcome and, where it was rejected, its cells. */
    public static ImportRowView of(Decided decided, List<Cell> cells) {
        return new ImportRowView(
                decided.number(),
                RowOutcome.of(decided.outcome()),
                decided.code(),
                decided.reason(),
                decided.entryId(),
                decided.row() == null ? null : Entry.of(decided.row()),
                cells.stream().map(CellView::of).toList());
    }
}
