package dev.handover.chassis.fault;

/** What the SQL state of a failure says (PostgreSQL's error codes, appendix A). */
public final class DatabaseFault {

    private DatabaseFault() {}

    /**
     * Whether the same statement may succeed a little later.
     *
     * @param state five characters; null is what the pool throws when no connection came free in time
     * @return true for classes 08 (no connection), 40 (a deadlock or another lost race), 53 (a full database) and 57 (the
     *     operator, or a timeout, ended it)
     */
    public static boolean passes(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57");
    }
}
