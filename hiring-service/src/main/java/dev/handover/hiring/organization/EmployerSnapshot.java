package dev.handover.hiring.organization;

import java.util.UUID;

/**
 * Who hires, as other features see it.
 *
 * @param workspace whose organisation it is
 * @param version rises with each change
 * @param slug its address below {@code /jobs/}
 * @param profile as shown to applicants
 * @param formSecret signs the forms of its public pages; never leaves the service
 */
public record EmployerSnapshot(UUID workspace, long version, String slug, Profile profile, Secret formSecret) {

    /** A key that does not show itself when its owner is printed. */
    public static final class Secret {
        private final byte[] key;

        Secret(byte[] key) {
            this.key = key.clone();
        }

        /** A copy of the key's bytes. */
        public byte[] bytes() {
            return key.clone();
        }

        @Override
        public String toString() {
            return "secret";
        }
    }
}
