package dev.handover.audit.capture.csv;

import java.util.Objects;

/**
 * Text that goes through a spreadsheet and comes back. What begins like a formula would be run (OWASP, CSV injection): an
 * apostrophe before it makes it text, and is taken away again when the file is read.
 */
public final class SpreadsheetCell {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetCell() {}

    /** The text as it can be opened in a spreadsheet; an empty one for null. */
    public static String safe(String text) {
        String written = Objects.toString(text, "");
        return beginsLikeFormula(written) ? "'" + written : written;
    }

    /** The text that {@link #safe} made a cell of. */
    static String plain(String cell) {
        return cell.startsWith("'") && beginsLikeFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean beginsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
