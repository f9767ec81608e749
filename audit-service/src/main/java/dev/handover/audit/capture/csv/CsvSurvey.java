package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.file.OpenedFile;
import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.file.UnreadableFile.Kind;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.HourClock;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.format.Survey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Surveys CSV files. */
final class CsvSurvey {

    private CsvSurvey() {}

    static Survey of(CsvExport export, OpenedFile opened, ReadingChoices choices) throws IOException {
        CsvFile file = CsvFile.of(opened);
        CsvEvidence evidence = new CsvEvidence(file.header(), opened.openedOn());
        try (Records records = Records.of(opened.bytes(), file.dialect())) {
            records.next();
            records.forEachRemaining(evidence::add);
        }
        if (evidence.rows() == 0) {
            throw new UnreadableFile(
                    Kind.HEADER_ONLY,
                    "The file has the columns of a " + export.title()
                            + " but no rows: widen the report's range of days and export it again.");
        }
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(Assumption.settled(
                Assumption.DELIMITER, file.delimiterName(), "the header falls into known columns by it"));
        assumptions.add(new Assumption(
                Assumption.CHARSET,
                file.dialect().encoding().charset(),
                file.dialect().encoding().because(),
                file.charset().alternatives(),
                file.charset().open()));
        Assumption order = export.dateOrder().orElseGet(() -> order(evidence, choices.dateOrder()));
        assumptions.add(order);
        Optional<Assumption> clock = clock(evidence, choices.clock());
        clock.ifPresent(assumptions::add);
        assumptions.addAll(evidence.writing());
        Plan plan = new Plan(
                export.format(),
                file.dialect(),
                DateOrder.valueOf(order.value()),
                clock.map(read -> HourClock.valueOf(read.value())).orElse(null));
        return new Survey(plan, List.copyOf(assumptions), evidence.users(), evidence.rows());
    }

    private static Assumption order(CsvEvidence evidence, DateOrder answered) {
        return answered == null
                ? evidence.dates().decide()
                : Assumption.settled(Assumption.DATE_ORDER, answered.name(), answered.words() + ": as answered");
    }

    private static Optional<Assumption> clock(CsvEvidence evidence, HourClock answered) {
        return answered == null
                ? evidence.clocks().decide()
                : Optional.of(Assumption.settled(Assumption.CLOCK, answered.name(), "as answered"));
    }
}
