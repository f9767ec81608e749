package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.file.FileBytes;
import dev.handover.audit.capture.file.OpenedFile;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.Detection;
import dev.handover.audit.capture.format.Detection.Answer;
import dev.handover.audit.capture.format.Export;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.format.Rows;
import dev.handover.audit.capture.format.Survey;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An export that is CSV: says by which columns it is known and when its rows were; the rest is the same for all. */
public interface CsvExport extends Export {

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

    /** How dates are written where the export leaves no choice. */
    default Optional<Assumption> dateOrder() {
        return Optional.empty();
    }

    @Override
    default Detection detect(OpenedFile file) throws IOException {
        Header header = CsvFile.of(file).header();
        if (recognises(header.columns())) {
            return new Detection(Answer.YES, "by its columns");
        }
        return new Detection(canRead(header.columns()) ? Answer.READABLE : Answer.NO, header.words());
    }

    @Override
    default Survey survey(OpenedFile file, ReadingChoices choices) throws IOException {
        return CsvSurvey.of(this, file, choices);
    }

    @Override
    default Rows rows(FileBytes file, Plan plan, Function<String, Optional<Person>> people, int after)
            throws IOException {
        return new CsvRows(this, file, plan, people, after);
    }
}
