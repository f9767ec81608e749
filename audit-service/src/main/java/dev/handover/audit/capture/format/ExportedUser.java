package dev.handover.audit.capture.format;

import dev.handover.chassis.input.PlainText;
import java.util.Locale;

/**
 * A person as an export names them.
 *
 * @param email empty where the export has none
 * @param name empty where the export has none
 */
public record ExportedUser(String email, String name) {

    private static final int LONGEST_SHOWN = 100;

    /** What identifies the person within a file: the address, else the name, in lower case. */
    public String key() {
        return (email.isEmpty() ? name : email).toLowerCase(Locale.ROOT);
    }

    /** How to name the person to the one who sent the file: what stands in the cells, as far as it can be a name. */
    public String words() {
        if (email.isEmpty()) {
            return name.isEmpty() ? "the rows without a user" : shown(name);
        }
        return name.isEmpty() ? shown(email) : shown(name) + " <" + shown(email) + ">";
    }

    private static String shown(String cell) {
        return PlainText.length(cell) <= LONGEST_SHOWN ? cell : PlainText.shortened(cell, LONGEST_SHOWN) + "…";
    }
}
