package dev.handover.hiring.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an application stands. */
@Schema(description = """
        - `RECEIVED`: stored and waiting to be read
        - `WITHDRAWN`: the applicant took it back
        - `HIRED`: the applicant has an engagement""")
public enum ApplicationStatus {
    /** Stored and waiting to be read. */
    RECEIVED,
    /** Taken back by who sent it; the owner sees that, and nothing else happens to it. */
    WITHDRAWN,
    /** Its engagement has begun. */
    HIRED
}
