package dev.handover.audit.timeentry.statement;

import dev.handover.audit.timeentry.content.EntryText;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** The texts of an entry, of which a source may have no word at all: that differs from a text that is empty. */
public enum TextField {
    DESCRIPTION,
    CLIENT,
    PROJECT,
    TASK,
    TAGS,
    BILLABLE;

    /** The texts that are empty. */
    public static Set<TextField> emptyIn(EntryText text) {
        Set<TextField> empty = EnumSet.noneOf(TextField.class);
        for (TextField field : values()) {
            Object said = field.of(text);
            if (said == null || said.equals(Set.of())) {
                empty.add(field);
            }
        }
        return empty;
    }

    /** What a text says here, as it compares: the order of tags means nothing. */
    Object of(EntryText text) {
        return switch (this) {
            case DESCRIPTION -> text.description();
            case CLIENT -> text.client();
            case PROJECT -> text.project();
            case TASK -> text.task();
            case TAGS -> Set.copyOf(text.tags());
            case BILLABLE -> text.billable();
        };
    }

    /** A text in one string that is equal where all but the fields left out say the same. */
    public static String key(EntryText text, Set<TextField> leftOut) {
        StringBuilder key = new StringBuilder();
        for (TextField field : values()) {
            Object said = leftOut.contains(field) ? null : field.of(text);
            String written = field == TAGS && said != null
                    ? text.tags().stream().distinct().sorted().toList().toString()
                    : Objects.toString(said, "");
            // Lengths keep ("ab", "c") and ("a", "bc") apart.
            key.append(written.length()).append(':').append(written);
        }
        return key.toString();
    }

    /** The text with those that it has no word of taken from another. */
    static EntryText filled(EntryText text, Set<TextField> unsaid, EntryText other) {
        if (unsaid.isEmpty()) {
            return text;
        }
        return new EntryText(
                unsaid.contains(DESCRIPTION) ? other.description() : text.description(),
                unsaid.contains(CLIENT) ? other.client() : text.client(),
                unsaid.contains(PROJECT) ? other.project() : text.project(),
                unsaid.contains(TASK) ? other.task() : text.task(),
                unsaid.contains(TAGS) ? other.tags() : text.tags(),
                unsaid.contains(BILLABLE) ? other.billable() : text.billable());
    }
}
