package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.file.UnreadableFile.Kind;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.written.ClockEvidence;
import dev.handover.audit.capture.written.DateEvidence;
import dev.handover.audit.capture.written.DatedRow;
import dev.handover.audit.capture.written.WrittenDuration;
import dev.handover.audit.capture.written.WrittenTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all rows of a CSV file show together: whom they name, and how they are written. */
final class CsvEvidence {

    private final Header header;
    private final DateEvidence dates;
    private final ClockEvidence clocks = new ClockEvidence();
    private final Map<String, ExportedUser> users = new LinkedHashMap<>();
    private final Set<Character> decimals = new LinkedHashSet<>();
    private int rows;
    private int twelveHours;
    private int twentyFourHours;
    private int withSeconds;
    private int withoutSeconds;

    CsvEvidence(Header header, LocalDate today) {
        this.header = header;
        this.dates = new DateEvidence(today);
    }

    void add(Records.Row row) {
        rows++;
        if (rows > Survey.MOST_ROWS) {
            throw new UnreadableFile(
                    Kind.TOO_MANY_ROWS,
                    "The file has more than " + Survey.MOST_ROWS
                            + " rows: export shorter ranges of days and send them one by one.");
        }
        if (header.isOverrunBy(row)) {
            return;
        }
        DatedRow dated = new DatedRow(
                row.number(),
                header.cell(row, header.has(Column.START_DATE) ? Column.START_DATE : Column.DAY),
                header.cell(row, Column.END_DATE),
                header.cell(row, Column.CREATED_ON),
                time(header.cell(row, Column.START_TIME)),
                time(header.cell(row, Column.END_TIME)),
                WrittenDuration.mostExact(
                                header.cell(row, Column.DURATION),
                                header.cell(row, Column.DURATION_HOURS),
                                header.cell(row, Column.DURATION_DECIMAL))
                        .orElse(null));
        dates.add(dated);
        clocks.add(dated);
        decimal(header.cell(row, Column.DURATION));
        decimal(header.cell(row, Column.DURATION_HOURS));
        decimal(header.cell(row, Column.DURATION_DECIMAL));
        ExportedUser user = header.user(row);
        users.putIfAbsent(user.key(), user);
        if (users.size() > Survey.MOST_USERS) {
            throw new UnreadableFile(
                    Kind.TOO_MANY_ROWS,
                    "The file names more than " + Survey.MOST_USERS + " users: export fewer users at a time.");
        }
    }

    int rows() {
        return rows;
    }

    List<ExportedUser> users() {
        return List.copyOf(users.values());
    }

    DateEvidence dates() {
        return dates;
    }

    ClockEvidence clocks() {
        return clocks;
    }

    /** How times and numbers are written, which is read as it is. */
    List<Assumption> writing() {
        List<Assumption> writing = new ArrayList<>();
        if (twelveHours + twentyFourHours > 0) {
            String hours = twelveHours == 0 ? "24 hours" : twentyFourHours == 0 ? "12 hours" : "12 and 24 hours mixed";
            String seconds = withoutSeconds == 0
                    ? "every time has seconds"
                    : withSeconds == 0 ? "no time has seconds" : "some times have seconds and some don't";
            writing.add(Assumption.settled(
                    Assumption.TIME_FORMAT,
                    hours,
                    (twelveHours == 0 ? "no time" : twelveHours + " times") + " with AM or PM; " + seconds));
        }
        if (!decimals.isEmpty()) {
            String value = decimals.size() > 1
                    ? "decimal comma and decimal point mixed"
                    : decimals.contains(',') ? "decimal comma" : "decimal point";
            writing.add(Assumption.settled(
                    Assumption.NUMBER_FORMAT,
                    value,
                    "the last comma or point of a number of hours separates its decimals"));
        }
        return writing;
    }

    private WrittenTime time(String text) {
        WrittenTime time = WrittenTime.parse(text).orElse(null);
        if (time != null) {
            twelveHours += time.twelveHours() ? 1 : 0;
            twentyFourHours += time.twelveHours() ? 0 : 1;
            withSeconds += time.withSeconds() ? 1 : 0;
            withoutSeconds += time.withSeconds() ? 0 : 1;
        }
        return time;
    }

    private void decimal(String text) {
        WrittenDuration.parse(text)
                .filter(duration -> duration.decimal() != 0)
                .ifPresent(duration -> decimals.add(duration.decimal()));
    }
}
