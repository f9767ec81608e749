package dev.handover.classification.reconsideration;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was read in the current transaction, so that decisions which are made together read once what holds for all of
 * them. Only for what whoever reads it does not change in the same transaction; what others change meanwhile has the
 * decisions made again in any case, by {@link AskingAgain}.
 */
@TransactionScoped
public class ReadOnce implements Serializable {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // transactions are never passivated
    private final Map<Object, Object> known = new HashMap<>();

    /**
     * Reads, or gives what was read.
     *
     * @param key what is read: equal keys mean the same
     * @param reading reads it; may give null
     * @return the same object for the whole transaction
     */
    @SuppressWarnings("unchecked") // what the same key put there
    public <T> T get(Object key, Supplier<T> reading) {
        if (!known.containsKey(key)) {
            known.put(key, reading.get());
        }
        return (T) known.get(key);
    }
}
