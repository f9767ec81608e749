package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.timeentry.statement.MemberDay;
import dev.handover.audit.timeentry.statement.Statement;
import java.util.UUID;

/**
 * A row of a file whose person is known.
 *
 * @param number its row in a spreadsheet
 * @param memberId whose time it is
 * @param externalId the id that the tool gives it; null where the file has none
 * @param statement what it says
 */
public record FileRow(int number, UUID memberId, String externalId, Statement statement) {

    public static FileRow of(ExportedRow row, UUID memberId) {
        return new FileRow(
                row.number(),
                memberId,
                row.details().externalId(),
                new Statement(null, row.time(), row.text(), row.details().planned(), row.written()));
    }

    /** The day of the member that it lies on. */
    public MemberDay memberDay() {
        return new MemberDay(memberId, statement.time().localDay());
    }
}
