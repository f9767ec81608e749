package dev.handover.audit.timeentry;

import java.util.Collection;
import java.util.List;

/** Finds entries for features that compare what they hold with what is already recorded. */
public class FindingTime {

    /**
     * The entries of a source whose {@code externalGroup} is one of those given, removed ones included and flagged.
     *
     * @param source as recorded
     * @param groups up to 1,000
     * @return ordered by group, then by time, then by id
     */
    public List<KnownEntry> byExternalGroup(String source, Collection<String> groups) {
        throw new UnsupportedOperationException("follows");
    }
}
