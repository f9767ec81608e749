package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.FileBytes;
import dev.handover.audit.capture.format.Format;
import dev.handover.audit.capture.format.OpenedFile;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.format.Rows;
import dev.handover.audit.capture.format.Survey;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A format of CSV files: says by which columns it is known and when its rows were; the rest is the same for all. */
public interface CsvFormat extends Format {

    /** Whether a file with these columns is one. */
    boolean recognises(Set<Column> columns);

    /** Whether these columns suffice to read it. */
    boolean canRead(Set<Column> columns);

    /**
     * Refuses a row that is no work, before anything else of it is read.
     *
     * @throws RejectedRow with the reason
     */
    default void refuseNoWork(CsvRow row) {}

    /**
     * When a row was.
     *
     * @throws RejectedRow where it doesn't say
     */
    RowTime timeOf(CsvRow row);

    /** How dates are written where the format leaves no choice. */
    default Optional<Assumption> dateOrder() {
        return Optional.empty();
    }

    @Override
    default boolean recognises(OpenedFile file) throws IOException {
        return recognises(CsvFile.of(file).header().columns());
    }

    @Override
    default String recognisedBy() {
        return "by its columns";
    }

    @Override
    default boolean canRead(OpenedFile file) throws IOException {
        return canRead(CsvFile.of(file).header().columns());
    }

    @Override
    default String describe(OpenedFile file) throws IOException {
        return "The first row reads: "
                + CsvFile.of(file).header().headings().stream()
                        .limit(12)
                        .map(heading -> heading.length() > 40 ? heading.substring(0, 40) + "..." : heading)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    @Override
    default Survey survey(OpenedFile file, ReadingChoices choices) throws IOException {
        return CsvSurvey.of(this, file.bytes(), CsvFile.of(file), choices.dateOrder());
    }

    @Override
    default Rows rows(FileBytes file, Plan plan, Function<String, Optional<Person>> people, int after)
            throws IOException {
        return new CsvRows(this, file, plan, people, after);
    }
}
