package dev.handover.audit.timeentry;

import java.util.UUID;

/** Takes back what one import recorded, and nothing that happened since. */
public class UndoingImport {

    /**
     * Undoes an import. A second call finds nothing left to undo and returns zeros.
     *
     * @param importId as given in the drafts
     * @return what was done
     */
    public Counts undo(UUID importId) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * What undoing did.
     *
     * @param removed entries the import had created
     * @param restored entries the import had changed, now as they were before it
     * @param keptBecauseCorrectedSince entries of the import left alone, because a person or a later import changed them
     */
    public record Counts(int removed, int restored, int keptBecauseCorrectedSince) {}
}
