package dev.handover.audit.capture.certificate;

import dev.handover.audit.capture.certificate.Reconciliation.Account;
import dev.handover.audit.capture.certificate.Reconciliation.Month;
import dev.handover.audit.capture.certificate.Reconciliation.Reason;
import dev.handover.audit.capture.certificate.Reconciliation.Sum;
import dev.handover.audit.timeentry.spent.StoredEntry;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Adds rows up, as in double entry: each difference takes what the file says into its account and what is stored out of
 * it, each in the month where it lies. So an entry that was moved to another month explains both.
 */
final class Tally {

    /** One person's month. */
    record Cell(UUID memberId, String user, YearMonth month) {}

    private record Cause(Difference difference, String code) {}

    private static final class Sums {
        private Sum file = Sum.NOTHING;
        private long stated;
        private Sum stored = Sum.NOTHING;
        private Sum standing = Sum.NOTHING;
        private final Map<Cause, Sum> explained = new HashMap<>();

        void explain(Cause cause, int rows, long seconds) {
            explained.merge(cause, new Sum(rows, seconds), (a, b) -> a.plus(b.count(), b.seconds()));
        }

        Account account() {
            List<Reason> reasons = explained.entrySet().stream()
                    .map(entry -> new Reason(
                            entry.getKey().difference(),
                            entry.getKey().code(),
                            entry.getValue().count(),
                            entry.getValue().seconds()))
                    .sorted(Comparator.comparing(Reason::difference)
                            .thenComparing(Reason::code, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
            return new Account(file, stated, stored, reasons);
        }
    }

    private final Sums whole = new Sums();
    private final Map<Cell, Sums> cells = new HashMap<>();

    void add(RowDifference found) {
        RowAccount row = found.row();
        Cell inFile = row.says() == null
                ? null
                : new Cell(
                        row.says().memberId(),
                        row.says().user(),
                        YearMonth.from(row.says().day()));
        Cell inStore = found.entry() == null
                ? found.difference() == null ? inFile : null
                : new Cell(found.entry().memberId(), null, found.entry().month());
        file(whole, row);
        if (inFile != null) {
            file(sums(inFile), row);
        }
        if (inStore != null) {
            store(whole, found.storedSeconds());
            store(sums(inStore), found.storedSeconds());
        }
        if (found.difference() != null) {
            Cause cause = new Cause(found.difference(), found.difference() == Difference.REJECTED ? row.code() : null);
            whole.explain(cause, 1, row.seconds() - found.storedSeconds());
            if (inFile != null) {
                sums(inFile).explain(cause, 1, row.seconds());
            }
            if (inStore != null) {
                sums(inStore).explain(cause, inStore.equals(inFile) ? 0 : 1, -found.storedSeconds());
            }
        }
    }

    /** An entry of the same source that stands and is one of the rows, also where the row says something else. */
    void standing(StoredEntry entry) {
        Sums sums = sums(new Cell(entry.memberId(), null, entry.month()));
        sums.standing = sums.standing.plus(1, entry.seconds());
    }

    private Sums sums(Cell cell) {
        return cells.computeIfAbsent(cell, none -> new Sums());
    }

    private static void file(Sums sums, RowAccount row) {
        sums.file = sums.file.plus(1, row.seconds());
        sums.stated += row.statedSeconds();
    }

    private static void store(Sums sums, long seconds) {
        sums.stored = sums.stored.plus(1, seconds);
    }

    Set<UUID> members() {
        return cells.keySet().stream()
                .map(Cell::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    Set<YearMonth> months() {
        return cells.keySet().stream().map(Cell::month).collect(Collectors.toSet());
    }

    Reconciliation result(Instant at, Function<Cell, Sum> ofTool) {
        List<Month> months = cells.keySet().stream()
                .sorted(Comparator.comparing(Cell::month)
                        .thenComparing(Cell::memberId, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Cell::user, Comparator.nullsFirst(Comparator.naturalOrder())))
                .limit(Reconciliation.MOST_MONTHS)
                .map(cell -> new Month(
                        cell.memberId(),
                        cell.user(),
                        cell.month(),
                        cells.get(cell).account(),
                        ofTool.apply(cell),
                        ofTool.apply(cell).minus(cells.get(cell).standing)))
                .toList();
        return new Reconciliation(at, whole.account(), months, cells.size() - months.size());
    }
}
