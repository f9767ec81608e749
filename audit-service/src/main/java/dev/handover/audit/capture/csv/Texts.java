package dev.handover.audit.capture.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Small readings of cells. */
final class Texts {

    private static final Set<String> YES =
            Set.of("yes", "true", "1", "sim", "ja", "oui", "si", "s\u00ed", "\u306f\u3044", "\u0434\u0430", "tak");
    private static final Set<String> NO = Set.of(
            "no", "false", "0", "n\u00e3o", "nao", "nein", "non", "\u3044\u3044\u3048", "\u043d\u0435\u0442", "nie");

    private Texts() {}

    /** Null where the cell is empty or in words unknown here. */
    static Boolean billable(String cell) {
        String plain = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) {
            return Boolean.TRUE;
        }
        return NO.contains(plain) ? Boolean.FALSE : null;
    }

    /** Both tools join tags by comma and blank; a comma without a blank belongs to a tag. */
    static List<String> tags(String cell) {
        return Stream.of(cell.split(", ", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
