package dev.handover.audit.capture.format;

import java.util.List;

/**
 * A first pass over the whole file: what it is, and what has to be assumed to read it.
 *
 * @param plan how to read it
 * @param assumptions what was decided for the whole file and why
 * @param users whom it names, at most {@link #MOST_USERS}
 * @param rows how many rows it has
 */
public record Survey(Plan plan, List<Assumption> assumptions, List<ExportedUser> users, int rows) {

    /** The most rows a file may have; a year of a team of fifty has fewer. */
    public static final int MOST_ROWS = 200_000;

    /** The most users a file may name. */
    public static final int MOST_USERS = 1_000;
}
