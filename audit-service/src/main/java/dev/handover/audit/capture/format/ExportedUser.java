package dev.handover.audit.capture.format;

import java.util.Locale;

/**
 * A person as an export names them.
 *
 * @param email empty where the export has none
 * @param name empty where the export has none
 */
public record ExportedUser(String email, String name) {

    /** What identifies the person within a file: the address, else the name, in lower case. */
    public String key() {
        return (email.isEmpty() ? name : email).toLowerCase(Locale.ROOT);
    }

    /** How to name the person to the one who sent the file. */
    public String words() {
        if (email.isEmpty()) {
            return name.isEmpty() ? "the rows without a user" : name;
        }
        return name.isEmpty() ? email : name + " <" + email + ">";
    }
}
