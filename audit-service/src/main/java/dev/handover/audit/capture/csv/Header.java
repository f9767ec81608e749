package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.timeentry.statement.TextField;
import dev.handover.chassis.input.PlainText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first row of an export: which column means what. */
public final class Header {

    /** The widest export seen has 40 columns, custom fields included. */
    static final int WIDEST = 200;

    private final List<String> headings;
    private final Set<TextField> unsaid;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

    Header(List<String> headings) {
        this.headings = List.copyOf(headings);
        for (int i = 0; i < headings.size(); i++) {
            Column column = Column.of(headings.get(i));
            if (column != null) {
                // A custom field may repeat a heading; it stands behind the export's own.
                positions.putIfAbsent(column, i);
            }
        }
        EnumSet<TextField> missing = EnumSet.allOf(TextField.class);
        missing.removeIf(field -> has(Column.valueOf(field.name())));
        unsaid = Set.copyOf(missing);
    }

    Set<Column> columns() {
        return Collections.unmodifiableSet(positions.keySet());
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    /** The texts for which there is no column: of them the rows have no word. */
    Set<TextField> unsaid() {
        return unsaid;
    }

    int width() {
        return headings.size();
    }

    List<String> headings() {
        return headings;
    }

    /** The cell under a column without blanks around it and control characters in it; empty where the column or the cell is missing. */
    String cell(Records.Row row, Column column) {
        Integer at = positions.get(column);
        return at == null || at >= row.cells().size()
                ? ""
                : PlainText.cleaned(row.cells().get(at)).strip();
    }

    ExportedUser user(Records.Row row) {
        return new ExportedUser(cell(row, Column.EMAIL), cell(row, Column.USER));
    }

    /** Whether a row has more to say than the header has columns: a comma that should have been quoted. */
    boolean isOverrunBy(Records.Row row) {
        return row.cells().size() > width()
                && row.cells().subList(width(), row.cells().size()).stream().anyMatch(cell -> !cell.isBlank());
    }
}
