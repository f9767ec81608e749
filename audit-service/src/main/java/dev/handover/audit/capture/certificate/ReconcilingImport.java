package dev.handover.audit.capture.certificate;

import dev.handover.audit.capture.certificate.Reconciliation.Sum;
import dev.handover.audit.timeentry.content.Tool;
import dev.handover.audit.timeentry.spent.ReadingStored;
import dev.handover.audit.timeentry.spent.StoredEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Compares the rows of an import with what is stored of them now. */
@ApplicationScoped
public class ReconcilingImport {

    /** So many rows are compared at once: as many entries are asked for in one statement. */
    private static final int CHUNK = 5_000;

    /** A page of differences looks at so many rows at most, so that a file without any is answered as soon. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final RowAccounts rows;
    private final ReadingStored stored;
    private final Clock clock;

    ReconcilingImport(RowAccounts rows, ReadingStored stored, Clock clock) {
        this.rows = rows;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * Compares all rows.
     *
     * @param rested an import at rest; of a preview, what would be recorded counts as stored
     */
    @Transactional(TxType.MANDATORY)
    public Reconciliation reconcile(ComparedImport rested) {
        Tally tally = new Tally();
        int after = 0;
        int last;
        do {
            last = after;
            after = compare(rested, last, CHUNK, (row, entry) -> {
                tally.add(row);
                if (entry != null
                        && entry.stands()
                        && isOfTool(entry, rested)
                        && !row.row().repeated()) {
                    tally.standing(entry);
                }
            });
        } while (after > last);
        Map<Tally.Cell, Sum> ofTool = new HashMap<>();
        if (!tally.members().isEmpty()) {
            TreeSet<YearMonth> months = new TreeSet<>(tally.months());
            stored.byTool(rested.tool(), tally.members(), months.first(), months.last())
                    .forEach(month -> ofTool.put(
                            new Tally.Cell(month.memberId(), null, month.month()),
                            new Sum(month.entries(), month.seconds())));
        }
        return tally.result(clock.instant(), cell -> ofTool.getOrDefault(cell, Sum.NOTHING));
    }

    /**
     * Some rows that differ from what is stored of them, or state another duration than end minus start.
     *
     * @param differences in the file's order, at most as many as asked for
     * @param next the number of the last row that was looked at; 0 where none is left
     */
    public record Found(List<RowDifference> differences, int next) {}

    /** The rows that differ behind a row. */
    @Transactional(TxType.MANDATORY)
    public Found differences(ComparedImport rested, int after, int most) {
        List<RowDifference> found = new ArrayList<>();
        int last = after;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += CHUNK) {
            int before = last;
            last = compare(rested, before, CHUNK, (row, entry) -> {
                if (row.difference() != null
                        || row.row().statedSeconds() != row.row().seconds()) {
                    found.add(row);
                }
            });
            if (found.size() > most) {
                return new Found(
                        List.copyOf(found.subList(0, most)),
                        found.get(most - 1).row().number());
            }
            if (last == before) {
                return new Found(found, 0);
            }
        }
        return new Found(found, last);
    }

    private static boolean isOfTool(StoredEntry entry, ComparedImport rested) {
        return Tool.of(entry.source()).equals(rested.tool());
    }

    private int compare(ComparedImport rested, int after, int most, BiConsumer<RowDifference, StoredEntry> reader) {
        List<RowAccount> some = rows.behind(rested.id(), after, most);
        Map<UUID, StoredEntry> entries = stored.byIds(
                some.stream().map(RowAccount::entryId).filter(Objects::nonNull).toList());
        for (RowAccount row : some) {
            StoredEntry entry = row.entryId() == null ? null : entries.get(row.entryId());
            reader.accept(RowDifference.of(rested.id(), rested.isPreview(), row, entry), entry);
        }
        return some.isEmpty() ? after : some.get(some.size() - 1).number();
    }
}
