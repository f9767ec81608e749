package dev.handover.hiring.organization;

import java.util.UUID;

/**
 * Who hires, as other features see it.
 *
 * @param workspace whose organisation it is
 * @param version rises with each change
 * @param slug its address below {@code /jobs/}
 * @param name as shown to applicants
 * @param website address, or null
 * @param logoUrl address, or null
 * @param country ISO 3166-1 alpha-2 code
 * @param contactEmail for questions of applicants
 * @param privacyNotice plain text, or null
 * @param formSecret signs the forms of its public pages; never leaves the service
 */
public record Employer(
        UUID workspace,
        long version,
        String slug,
        String name,
        String website,
        String logoUrl,
        String country,
        String contactEmail,
        String privacyNotice,
        Secret formSecret) {

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
