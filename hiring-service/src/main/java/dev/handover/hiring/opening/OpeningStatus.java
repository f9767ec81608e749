package dev.handover.hiring.opening;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The course of an opening: drafted, ready, published, and then filled or closed. */
@Schema(description = """
        - `DRAFT`: nothing is public yet
        - `READY`: you are done with the draft
        - `PUBLISHED`: everybody may read the ad
        - `FILLED`: somebody does the work
        - `CLOSED`: it ended without an engagement""")
public enum OpeningStatus {
    DRAFT,
    READY,
    PUBLISHED,
    FILLED,
    CLOSED;

    /** Whether nothing more can happen to it. */
    public boolean over() {
        return this == FILLED || this == CLOSED;
    }
}
