package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.file.FileBytes;
import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.file.UnreadableFile.Kind;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.written.DateEvidence;
import dev.handover.audit.capture.written.WrittenDuration;
import dev.handover.audit.capture.written.WrittenTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Surveys CSV files. */
final class CsvSurvey {

    private CsvSurvey() {}

    static Survey of(CsvExport export, FileBytes bytes, CsvFile file, DateOrder answered) throws IOException {
        Evidence evidence = new Evidence(file.header());
        try (Records records = Records.of(bytes, file.dialect())) {
            records.next();
            records.forEachRemaining(evidence::add);
        }
        if (evidence.rows == 0) {
            throw new UnreadableFile(
                    Kind.HEADER_ONLY,
                    "The file has the columns of a " + export.title()
                            + " but no rows: widen the report's range of days and export it again.");
        }
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(Assumption.settled(
                Assumption.DELIMITER, file.delimiterName(), "the header falls into known columns by it"));
        assumptions.add(Assumption.settled(
                Assumption.CHARSET,
                file.dialect().encoding().charset(),
                file.dialect().encoding().because()));
        Assumption order =
                export.dateOrder().orElseGet(() -> answered == null ? evidence.dates.decide() : asAnswered(answered));
        assumptions.add(order);
        evidence.describe(assumptions);
        Plan plan = new Plan(export.format(), file.dialect(), DateOrder.valueOf(order.value()));
        return new Survey(plan, List.copyOf(assumptions), List.copyOf(evidence.users.values()), evidence.rows);
    }

    private static Assumption asAnswered(DateOrder order) {
        return Assumption.settled(Assumption.DATE_ORDER, order.name(), order.words() + ": as answered");
    }

    /** What the rows show. */
    private static final class Evidence {
        private final Header header;
        private final DateEvidence dates = new DateEvidence();
        private final Map<String, ExportedUser> users = new LinkedHashMap<>();
        private final Set<Character> decimals = new LinkedHashSet<>();
        private int rows;
        private int twelveHours;
        private int twentyFourHours;
        private int withSeconds;
        private int withoutSeconds;

        Evidence(Header header) {
            this.header = header;
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
            dates.add(row.number(), header.cell(row, Column.START_DATE));
            dates.add(row.number(), header.cell(row, Column.END_DATE));
            dates.add(row.number(), header.cell(row, Column.CREATED_ON));
            dates.add(row.number(), header.cell(row, Column.DAY));
            time(header.cell(row, Column.START_TIME));
            time(header.cell(row, Column.END_TIME));
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

        void describe(List<Assumption> assumptions) {
            if (twelveHours + twentyFourHours > 0) {
                String hours =
                        twelveHours == 0 ? "24 hours" : twentyFourHours == 0 ? "12 hours" : "12 and 24 hours mixed";
                String seconds = withoutSeconds == 0
                        ? "every time has seconds"
                        : withSeconds == 0 ? "no time has seconds" : "some times have seconds and some don't";
                assumptions.add(Assumption.settled(
                        Assumption.TIME_FORMAT,
                        hours,
                        (twelveHours == 0 ? "no time" : twelveHours + " times") + " with AM or PM; " + seconds));
            }
            if (!decimals.isEmpty()) {
                String value = decimals.size() > 1
                        ? "decimal comma and decimal point mixed"
                        : decimals.contains(',') ? "decimal comma" : "decimal point";
                assumptions.add(Assumption.settled(
                        Assumption.NUMBER_FORMAT,
                        value,
                        "the last comma or point of a number of hours separates its decimals"));
            }
        }

        private void time(String text) {
            WrittenTime.parse(text).ifPresent(time -> {
                twelveHours += time.twelveHours() ? 1 : 0;
                twentyFourHours += time.twelveHours() ? 0 : 1;
                withSeconds += time.withSeconds() ? 1 : 0;
                withoutSeconds += time.withSeconds() ? 0 : 1;
            });
        }

        private void decimal(String text) {
            WrittenDuration.parse(text)
                    .filter(duration -> duration.decimal() != 0)
                    .ifPresent(duration -> decimals.add(duration.decimal()));
        }
    }
}
