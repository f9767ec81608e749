package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.format.ReadRow.Cell;
import dev.handover.audit.capture.written.Quoted;
import dev.handover.audit.timeentry.statement.TextField;
import dev.handover.chassis.input.PlainText;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The first row of an export: which column means what. */
public final class Header {

    /** The widest export seen has 40 columns, custom fields included. */
    static final int WIDEST = 200;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<Column, TextField> TEXTS = Map.of(
            Column.DESCRIPTION,
            TextField.DESCRIPTION,
            Column.CLIENT,
            TextField.CLIENT,
            Column.PROJECT,
            TextField.PROJECT,
            Column.TASK,
            TextField.TASK,
            Column.TAGS,
            TextField.TAGS,
            Column.BILLABLE,
            TextField.BILLABLE);

    private final List<String> headings;
    private final Set<TextField> unsaid;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

    Header(List<String> headings) {
        this.headings = headings.stream().map(PlainText::cleaned).toList();
        for (int i = 0; i < headings.size(); i++) {
            Column column = Column.of(this.headings.get(i));
            if (column != null) {
                // A custom field may repeat a heading; it stands behind the export's own.
                positions.putIfAbsent(column, i);
            }
        }
        Set<TextField> missing = EnumSet.allOf(TextField.class);
        positions.keySet().forEach(column -> missing.remove(TEXTS.get(column)));
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

    /** Whose report it is, where that is known, and what it reads, for a person. */
    String words() {
        Set<String> plain = headings.stream().map(Column::plain).collect(Collectors.toSet());
        String tool = OtherReport.tool(plain)
                .map(name -> "This is a time report of " + name + ", which is not read yet. ")
                .orElse("");
        return headings.stream()
                .limit(12)
                .map(heading -> heading.length() > 40 ? heading.substring(0, 40) + "..." : heading)
                .collect(Collectors.joining(", ", tool + "The first row reads: ", "."));
    }

    /** The ISO 4217 code in brackets behind a column's heading; null where there is none: workspaces write any text there. */
    String currency(Column column) {
        Integer at = positions.get(column);
        String heading = at == null ? "" : headings.get(at);
        int from = heading.lastIndexOf('(');
        int to = heading.lastIndexOf(')');
        String code =
                from < 0 || to < from ? "" : heading.substring(from + 1, to).strip();
        return CURRENCIES.contains(code) ? code : null;
    }

    /** The cell under a column without blanks around it and control characters in it; empty where the column or the cell is missing. */
    String cell(Records.Row row, Column column) {
        return SpreadsheetCell.plain(PlainText.stripped(PlainText.cleaned(raw(row, column))));
    }

    private String raw(Records.Row row, Column column) {
        Integer at = positions.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    /** The heading of a column and what a row reads there, for a person, such as {@code "Start date" reads "31.02.2026"}. */
    String quoted(Records.Row row, Column column) {
        String text = raw(row, column);
        return heading(column) + (text.isEmpty() ? " is empty" : " reads " + Quoted.of(text));
    }

    /** The heading of a column as the file writes it, for a person. */
    String heading(Column column) {
        return Quoted.of(headings.get(positions.get(column)));
    }

    /** All cells of a row, each with the heading of its column. */
    List<Cell> cells(Records.Row row) {
        return IntStream.range(0, Math.max(width(), row.cells().size()))
                .mapToObj(at -> new Cell(
                        at < width() ? headings.get(at) : null,
                        at < row.cells().size() ? row.cells().get(at) : ""))
                .toList();
    }

    ExportedUser user(Records.Row row) {
        return new ExportedUser(cell(row, Column.EMAIL), cell(row, Column.USER));
    }

    /** Whether a row has more to say than the header has columns: a comma that should have been quoted. */
    boolean isOverrunBy(Records.Row row) {
        return row.cells().size() > width()
                && row.cells().subList(width(), row.cells().size()).stream().anyMatch(PlainText::isVisible);
    }
}
