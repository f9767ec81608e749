package dev.handover.audit.capture;

import dev.handover.audit.timeentry.UndoingImport;
import dev.handover.audit.timeentry.content.Outcome;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** How far an import has come, and what became of its rows. */
@Embeddable
class ImportFigures {

    int rowsTotal;
    int rowsRead;
    int lastRow;
    String lastDay = "";
    int similarRows;
    int rowsDone;
    int created;
    int unchanged;
    int updated;
    int rejected;
    int removed;
    UUID lastEntry;
    int undoneRemoved;
    int undoneRestored;
    int undoneKept;

    void surveyed(int rows) {
        rowsTotal = rows;
    }

    void read(int rows, int last, int rejectedRows) {
        rowsRead += rows;
        lastRow = last;
        rejected += rejectedRows;
        rowsDone += rejectedRows;
    }

    boolean isRead() {
        return rowsRead == rowsTotal;
    }

    void looked(int similar, String day) {
        similarRows += similar;
        lastDay = day;
    }

    void counted(Outcome.Kind kind) {
        switch (kind) {
            case CREATED -> created++;
            case UNCHANGED -> unchanged++;
            case UPDATED -> updated++;
            case REJECTED -> rejected++;
            case REMOVED -> removed++;
        }
        rowsDone++;
    }

    void compared(int leftOver, UUID last) {
        removed += leftOver;
        lastEntry = last;
    }

    /** Counts what is recorded from here on; rows that have their outcome keep it. */
    void begin(int rejectedSoFar) {
        created = 0;
        unchanged = 0;
        updated = 0;
        removed = 0;
        lastEntry = null;
        rejected = rejectedSoFar;
        rowsDone = rejectedSoFar;
    }

    /** Counts from the first row on, since the file is read again. */
    void beginReading() {
        begin(0);
        rowsTotal = 0;
        rowsRead = 0;
        lastRow = 0;
        lastDay = "";
        similarRows = 0;
    }

    boolean hasRecorded() {
        return created + updated + unchanged + removed > 0;
    }

    void undone(UndoingImport.Counts counts) {
        undoneRemoved += counts.removed();
        undoneRestored += counts.restored();
        undoneKept += counts.kept();
    }
}
