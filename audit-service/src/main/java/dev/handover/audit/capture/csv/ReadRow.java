package dev.handover.audit.capture.csv;

/** What reading one row gave: exactly one of the two is set. */
public record ReadRow(ExportedRow row, Rejection rejection) {

    /**
     * A row that can't be recorded.
     *
     * @param number its row in a spreadsheet
     * @param code kebab-case, stable
     * @param reason what is wrong and what to do
     */
    public record Rejection(int number, String code, String reason) {}

    static ReadRow of(ExportedRow row) {
        return new ReadRow(row, null);
    }

    static ReadRow rejected(int number, String code, String reason) {
        return new ReadRow(null, new Rejection(number, code, reason));
    }
}
