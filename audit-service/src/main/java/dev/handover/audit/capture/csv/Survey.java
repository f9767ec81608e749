package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.csv.UnreadableFile.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A first pass over the whole file: what it is, and what has to be assumed to read it.
 *
 * @param plan how to read it
 * @param assumptions what was decided for the whole file and why
 * @param users whom it names, at most {@link #MOST_USERS}
 * @param rows how many rows follow the header
 */
public record Survey(Plan plan, List<Assumption> assumptions, List<ExportedUser> users, int rows) {

    /** The most rows a file may have; a year of a team of fifty has fewer. */
    public static final int MOST_ROWS = 200_000;

    /** The most users a file may name. */
    public static final int MOST_USERS = 1_000;

    /**
     * Reads the file once.
     *
     * @param format the format the caller insists on; null to tell by the columns
     * @param dateOrder the date order the caller insists on; null to tell by the dates
     * @throws UnreadableFile when the file as a whole can't be read
     */
    public static Survey of(FileBytes file, ExportFormat format, DateOrder dateOrder) throws IOException {
        Dialect dialect = Dialect.detect(file);
        try (Records records = dialect.records(file)) {
            Header header = new Header(records.next().cells());
            if (header.width() > Header.WIDEST) {
                throw new UnreadableFile(
                        Kind.UNKNOWN_COLUMNS,
                        "The file has " + header.width() + " columns, more than the " + Header.WIDEST
                                + " of any export: leave out custom fields and export it again.");
            }
            ExportFormat found = formatOf(header, format);
            Evidence evidence = new Evidence(header);
            while (records.hasNext()) {
                evidence.add(records.next());
            }
            if (evidence.rows == 0) {
                throw new UnreadableFile(
                        Kind.HEADER_ONLY,
                        "The file has the columns of a " + found.words()
                                + " but no rows: widen the report's range of days and export it again.");
            }
            List<Assumption> assumptions = new ArrayList<>();
            assumptions.add(
                    format == null
                            ? Assumption.settled(Assumption.FORMAT, found.name(), found.words() + ", by its columns")
                            : Assumption.settled(Assumption.FORMAT, found.name(), found.words() + ", as asked for"));
            assumptions.add(Assumption.settled(
                    Assumption.DELIMITER, dialect.delimiterWords(), "the header falls into known columns by it"));
            assumptions.add(Assumption.settled(
                    Assumption.CHARSET,
                    dialect.encoding().charset(),
                    dialect.encoding().because()));
            Assumption order = evidence.dates.decide();
            if (found == ExportFormat.TOGGL_RFC3339) {
                order = Assumption.settled(
                        Assumption.DATE_ORDER,
                        DateOrder.YEAR_FIRST.name(),
                        "times are written as RFC 3339 with their offset");
            } else if (dateOrder != null) {
                order = Assumption.settled(
                        Assumption.DATE_ORDER, dateOrder.name(), dateOrder.words() + ": as answered");
            }
            assumptions.add(order);
            evidence.describe(assumptions);
            Plan plan = new Plan(found, dialect, DateOrder.valueOf(order.value()));
            return new Survey(plan, List.copyOf(assumptions), List.copyOf(evidence.users.values()), evidence.rows);
        }
    }

    private static ExportFormat formatOf(Header header, ExportFormat wanted) {
        if (wanted != null) {
            if (!wanted.canRead(header.columns())) {
                throw unknown(header, "The file lacks the columns of a " + wanted.words() + ". ");
            }
            return wanted;
        }
        return header.format().orElseThrow(() -> unknown(header, ""));
    }

    private static UnreadableFile unknown(Header header, String lead) {
        String found = header.headings().stream()
                .limit(12)
                .map(heading -> heading.length() > 40 ? heading.substring(0, 40) + "..." : heading)
                .collect(Collectors.joining(", "));
        String readable = java.util.Arrays.stream(ExportFormat.values())
                .map(ExportFormat::words)
                .collect(Collectors.joining("; "));
        return new UnreadableFile(
                Kind.UNKNOWN_COLUMNS,
                lead + "The first row reads: " + found + ". Its columns must be those of one of: " + readable + ".");
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
            if (rows > MOST_ROWS) {
                throw new UnreadableFile(
                        Kind.TOO_MANY_ROWS,
                        "The file has more than " + MOST_ROWS
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
            ExportedUser user = ExportedUser.of(header, row);
            users.putIfAbsent(user.key(), user);
            if (users.size() > MOST_USERS) {
                throw new UnreadableFile(
                        Kind.TOO_MANY_ROWS,
                        "The file names more than " + MOST_USERS + " users: export fewer users at a time.");
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
