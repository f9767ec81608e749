package dev.handover.audit.capture.format;

/**
 * What some exports say of a row beside its time and its text; null where they don't.
 *
 * @param externalId the tool's own id of the entry
 * @param planned whether it is time that is planned, not time that was spent
 * @param rate what its hour is charged at
 * @param place where the time was spent
 * @param statedSeconds the duration that the row states, where that differs from end minus start
 */
public record RowDetails(String externalId, boolean planned, HourlyRate rate, String place, Long statedSeconds) {

    /** The export says nothing more. */
    public static final RowDetails NONE = new RowDetails(null, false, null, null, null);
}
