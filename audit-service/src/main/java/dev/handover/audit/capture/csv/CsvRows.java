package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.file.FileBytes;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.capture.format.ReadRow.Rejection;
import dev.handover.audit.capture.format.Rows;
import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.statement.Written;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Reads the rows of a surveyed CSV file. */
final class CsvRows implements Rows {

    private final CsvExport export;
    private final Plan plan;
    private final Function<String, Optional<Person>> people;
    private final int after;
    private final Records records;
    private final Header header;
    private Records.Row next;

    CsvRows(CsvExport export, FileBytes file, Plan plan, Function<String, Optional<Person>> people, int after)
            throws IOException {
        this.export = export;
        this.plan = plan;
        this.people = people;
        this.after = after;
        this.records = Records.of(file, plan.dialect());
        this.header = new Header(records.next().cells());
    }

    @Override
    public boolean hasNext() {
        while (next == null && records.hasNext()) {
            Records.Row record = records.next();
            next = record.number() > after ? record : null;
        }
        return next != null;
    }

    @Override
    public ReadRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Records.Row record = next;
        next = null;
        try {
            return ReadRow.of(understand(new CsvRow(header, record, plan)), header.cells(record));
        } catch (RejectedRow rejected) {
            return ReadRow.rejected(
                    new Rejection(record.number(), rejected.code(), rejected.getMessage()), header.cells(record));
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private ExportedRow understand(CsvRow row) {
        row.refuseUnreadableCells();
        export.refuseNoWork(row);
        ExportedUser user = row.user();
        Person person = people.apply(user.key())
                .orElseThrow(() -> new RejectedRow(
                        "unknown-user",
                        row.namesUser() + "No member is known as " + user.words()
                                + ": give the member this address or name among its "
                                + "externalIds, or import the file of one user with memberId."));
        row.readIn(person.zone());
        RowTime time = export.timeOf(row);
        if (time.isRunning()) {
            row.note(Note.RUNNING);
        }
        EntryText text = textOf(row);
        return new ExportedRow(
                row.number(),
                user.key(),
                new Written(time.localStart(), time.localEnd(), time.minutesOnly(), header.unsaid()),
                new StoredTime(
                        time.startedAt(),
                        time.endedAt(),
                        time.day(),
                        time.seconds(),
                        person.zone().getId()),
                text,
                row.details(),
                row.notes());
    }

    private static EntryText textOf(CsvRow row) {
        Boolean billable = Texts.billable(row.cell(Column.BILLABLE));
        if (billable == null && !row.cell(Column.BILLABLE).isEmpty()) {
            row.note(Note.BILLABLE_UNKNOWN);
        }
        List<String> tags = Texts.tags(row.cell(Column.TAGS));
        if (tags.size() > 1) {
            row.note(Note.TAGS_SPLIT);
        }
        return new EntryText(
                row.text(Column.DESCRIPTION),
                row.text(Column.CLIENT),
                row.text(Column.PROJECT),
                row.text(Column.TASK),
                tags,
                billable);
    }
}
