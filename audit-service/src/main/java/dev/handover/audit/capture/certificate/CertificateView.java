package dev.handover.audit.capture.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.capture.certificate.Reconciliation.Account;
import dev.handover.audit.capture.certificate.Reconciliation.Month;
import dev.handover.audit.capture.certificate.Reconciliation.Reason;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file holds beside what is stored of it, as callers see it. */
@Schema(
        name = "ImportCertificate",
        description = "What a file holds beside what is stored of it: `fileSeconds` = `storedSeconds` + the sum of the"
                + " `seconds` of `differences`, in the whole and in each month.",
        examples = CertificateView.EXAMPLE)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CertificateView(
        @Schema(description = "The import.") UUID importId,

        @Size(max = 64)
        @Schema(
                nullable = true,
                description = "SHA-256 of the file, unpacked; null for a file that was sent before it was kept.",
                pattern = "^[0-9a-f]{64}$",
                examples = "ea53c6f5e3af21b2a3a9ef0b9c1f3d4f0a3a4b8f6cf0d9b1e1fbd1d8a7e4c2b1")
        String sha256,

        @JsonUnwrapped TotalsView totals,

        @Size(max = Reconciliation.MOST_MONTHS)
        @Schema(description = "By month and person. Time that crosses the end of a month belongs to where it begins.")
        List<MonthView> months,

        @Schema(minimum = "0", description = "How many more months of people there are, which only the whole includes.")
        int monthsLeftOut) {

    static final String EXAMPLE = """
            {"importId":"0195c0de-0001-7000-8000-000000000001",\
            "sha256":"ea53c6f5e3af21b2a3a9ef0b9c1f3d4f0a3a4b8f6cf0d9b1e1fbd1d8a7e4c2b1",\
            "comparedAt":"2026-03-29T09:00:02Z","fileRows":2,"fileSeconds":9000,"statedSeconds":9000,\
            "storedEntries":1,"storedSeconds":5400,\
            "differences":[{"difference":"REMOVED","code":null,"rows":1,"seconds":3600}],\
            "months":[{"memberId":"01928f3e-6b00-7aaa-8123-5c1d2e3f4a01","user":null,"month":"2026-03",\
            "fileRows":2,"fileSeconds":9000,"statedSeconds":9000,"storedEntries":1,"storedSeconds":5400,\
            "differences":[{"difference":"REMOVED","code":null,"rows":1,"seconds":3600}],\
            "toolSeconds":7200,"otherImportsSeconds":1800,"otherImportsEntries":1}],"monthsLeftOut":0}""";

    /** The whole of a file. */
    @Schema(
            name = "ImportTotals",
            description = "What a file holds beside what is stored of it, or would be where it is a preview.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record TotalsView(
            @Schema(description = "When the two were compared.")
            Instant comparedAt,

            @JsonUnwrapped AccountView account) {

        public static TotalsView of(Reconciliation result) {
            return new TotalsView(result.at(), AccountView.of(result.whole()));
        }
    }

    /** Rows and what is stored of them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record AccountView(
            @Schema(minimum = "0", description = "Rows of the file.", examples = "413")
            int fileRows,

            @Schema(minimum = "0", description = "Their time by end minus start, in seconds.", examples = "590400")
            long fileSeconds,

            @Schema(
                    minimum = "0",
                    description = "Their time by the durations that they state, in seconds.",
                    examples = "590400")
            long statedSeconds,

            @Schema(minimum = "0", description = "The entries that the rows are, as they are now.", examples = "412")
            int storedEntries,

            @Schema(minimum = "0", description = "The time of these entries, in seconds.", examples = "586800")
            long storedSeconds,

            @Size(max = 100) @Schema(description = "Why the two differ; empty where they don't.")
            List<ReasonView> differences) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.file().count(),
                    account.file().seconds(),
                    account.statedSeconds(),
                    account.stored().count(),
                    account.stored().seconds(),
                    account.explained().stream().map(ReasonView::of).toList());
        }
    }

    /** What one reason explains. */
    @Schema(name = "ImportReason", description = "What one reason explains.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ReasonView(
            Difference difference,

            @Size(max = 60)
            @Schema(
                    nullable = true,
                    description = "The code of the rejection; null otherwise.",
                    examples = "end-before-start")
            String code,

            @Schema(minimum = "0", description = "How many rows it is about.", examples = "1")
            int rows,

            @Schema(
                    // 200,000 rows of 10,000 years each: rejected rows are part of it, however long they are.
                    minimum = "-63113904000000000",
                    maximum = "63113904000000000",
                    description = "Seconds that are in the file and not stored; negative where more is stored.",
                    examples = "3600")
            long seconds) {

        static ReasonView of(Reason reason) {
            return new ReasonView(reason.difference(), reason.code(), reason.rows(), reason.seconds());
        }
    }

    /** One person's month. */
    @Schema(name = "ImportMonth", description = "What a file holds of one person in one month.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MonthView(
            @Schema(nullable = true, description = "The member; null for a user who is none.")
            UUID memberId,

            @Size(max = 320)
            @Schema(
                    nullable = true,
                    description = "The user as the file names it, where it is no member; null otherwise.",
                    examples = "ben@example.com")
            String user,

            @Size(max = 10)
            @Schema(
                    description = "Year and month, in the person's time zone.",
                    pattern = "^[0-9]{4}-[0-9]{2}$",
                    examples = "2026-03")
            String month,

            @JsonUnwrapped AccountView account,

            @Schema(
                    minimum = "0",
                    description = "All time that the member has from the same tool in the month, in seconds.",
                    examples = "590400")
            long toolSeconds,

            @Schema(
                    minimum = "0",
                    description = "How much of that is in entries that no row of the file is, in seconds.",
                    examples = "3600")
            long otherImportsSeconds,

            @Schema(minimum = "0", description = "How many entries these are.", examples = "1")
            int otherImportsEntries) {

        static MonthView of(Month month) {
            return new MonthView(
                    month.memberId(),
                    month.user(),
                    month.month().toString(),
                    AccountView.of(month.account()),
                    month.ofTool().seconds(),
                    month.others().seconds(),
                    month.others().count());
        }
    }

    /** A row that differs from what is stored of it. */
    @Schema(
            name = "ImportRowDifference",
            description =
                    "A row that differs from what is stored of it, or that states another duration than it lasts.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RowView(
            @Schema(minimum = "2", description = "The number of the row in a spreadsheet.", examples = "2")
            int row,

            @Schema(nullable = true, description = "Null where only the stated duration differs.")
            Difference difference,

            @Size(max = 60) @Schema(nullable = true, description = "The code of the rejection; null otherwise.")
            String code,

            @Schema(nullable = true, description = "The time entry; null where there is none.")
            UUID entryId,

            @Schema(minimum = "0", description = "The row's time by end minus start, in seconds.", examples = "3600")
            long fileSeconds,

            @Schema(minimum = "0", description = "The duration that it states, in seconds.", examples = "3600")
            long statedSeconds,

            @Schema(minimum = "0", description = "What is stored of it, in seconds.", examples = "0")
            long storedSeconds) {

        public static RowView of(RowDifference found) {
            return new RowView(
                    found.row().number(),
                    found.difference(),
                    found.row().code(),
                    found.row().entryId(),
                    found.row().seconds(),
                    found.row().statedSeconds(),
                    found.storedSeconds());
        }
    }

    /** What was compared, as callers see it. */
    public static CertificateView of(UUID importId, String sha256, Reconciliation result) {
        return new CertificateView(
                importId,
                sha256,
                TotalsView.of(result),
                result.months().stream().map(MonthView::of).toList(),
                result.monthsLeftOut());
    }
}
