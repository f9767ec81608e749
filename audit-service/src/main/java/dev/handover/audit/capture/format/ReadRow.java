package dev.handover.audit.capture.format;

import java.util.List;

/**
 * What reading one row gave.
 *
 * @param row what it says; null where it could not be read
 * @param rejection why it is not recorded; null where it may be
 * @param cells the row as the file has it, at least one cell for each column
 */
public record ReadRow(ExportedRow row, Rejection rejection, List<Cell> cells) {

    /**
     * A row that can't be recorded.
     *
     * @param number its row in a spreadsheet
     * @param code kebab-case, stable
     * @param reason which cell is wrong, what it reads and what to do
     */
    public record Rejection(int number, String code, String reason) {}

    /**
     * A cell of a row as the file has it.
     *
     * @param heading the heading of its column; null where the row has more cells than there are columns
     * @param text what stands in it
     */
    public record Cell(String heading, String text) {}

    public ReadRow {
        cells = List.copyOf(cells);
    }

    /** The number of the row in a spreadsheet. */
    public int number() {
        return row == null ? rejection.number() : row.number();
    }

    /** A row that was understood. */
    public static ReadRow of(ExportedRow row, List<Cell> cells) {
        return new ReadRow(row, null, cells);
    }

    /** The same row, understood and yet not recorded. */
    public ReadRow but(String code, String reason) {
        return new ReadRow(row, new Rejection(number(), code, reason), cells);
    }

    /** A row that can't be recorded. */
    public static ReadRow rejected(Rejection rejection, List<Cell> cells) {
        return new ReadRow(null, rejection, cells);
    }
}
