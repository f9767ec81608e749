package dev.handover.audit.capture.format;

/**
 * What reading one row gave.
 *
 * @param row what it says; null where it could not be read
 * @param rejection why it is not recorded; null where it may be
 */
public record ReadRow(ExportedRow row, Rejection rejection) {

    /**
     * A row that can't be recorded.
     *
     * @param number its row in a spreadsheet
     * @param code kebab-case, stable
     * @param reason what is wrong and what to do
     */
    public record Rejection(int number, String code, String reason) {}

    /** The number of the row in a spreadsheet. */
    public int number() {
        return row == null ? rejection.number() : row.number();
    }

    /** A row that was understood. */
    public static ReadRow of(ExportedRow row) {
        return new ReadRow(row, null);
    }

    /** The same row, understood and yet not recorded. */
    public ReadRow but(String code, String reason) {
        return new ReadRow(row, new Rejection(number(), code, reason));
    }

    /** A row that can't be recorded. */
    public static ReadRow rejected(int number, String code, String reason) {
        return new ReadRow(null, new Rejection(number, code, reason));
    }
}
