package dev.handover.audit.activity;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an activity that may not exist yet.
 *
 * @param name what {@link #firstName} gives; two names that differ only in case, width or spacing are one activity
 * @param area null when unknown; used only when the activity is made
 */
public record ActivityHint(String name, Area area) {

    /** @throws IllegalArgumentException where the name names nothing */
    public ActivityHint {
        name = firstName(Collections.singletonList(name))
                .orElseThrow(() -> new IllegalArgumentException("An activity needs a name"));
    }

    /**
     * Chooses the name of an activity.
     *
     * @param candidates the best first; each may be null or say nothing
     * @return the first that names anything, blanks put in order and cut to 200 characters; empty where none does
     */
    public static Optional<String> firstName(List<String> candidates) {
        return candidates.stream()
                .filter(Objects::nonNull)
                .map(ActivityName::of)
                .filter(ActivityName::saysSomething)
                .map(ActivityName::shown)
                .findFirst();
    }
}
