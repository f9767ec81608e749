package dev.handover.classification.reconsideration;

import java.util.UUID;

/** What happens to an activity whose decision is to be made again. */
public interface Reconsidered {

    /**
     * Runs in the transaction that takes the activity from the queue, in its workspace.
     *
     * @param activity the activity; it may be unknown yet, merged or retired
     */
    void reconsider(UUID activity);
}
