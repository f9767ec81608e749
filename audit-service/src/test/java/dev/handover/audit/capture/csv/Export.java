package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.FileBytes;
import dev.handover.audit.capture.format.Formats;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.format.Rows;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.tool.ClockifyDetailed;
import dev.handover.audit.capture.tool.ClockifyReport;
import dev.handover.audit.capture.tool.ClockifyTemplate;
import dev.handover.audit.capture.tool.TogglDetailed;
import dev.handover.audit.capture.tool.TogglRfc3339;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A file under test, read as the import reads it: a survey first, then row by row. */
public final class Export {

    public static final String TOGGL =
            "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\n";
    public static final String CLOCKIFY =
            "\"Project\",\"Client\",\"Description\",\"Task\",\"User\",\"Group\",\"Email\",\"Tags\",\"Billable\",\"Start Date\",\"Start Time\","
                    + "\"End Date\",\"End Time\",\"Duration (h)\",\"Duration (decimal)\",\"Billable Rate (EUR)\",\"Billable Amount (EUR)\",\"Date of creation\"\n";

    private static final Formats FORMATS = new Formats(List.of(
            new TogglDetailed(),
            new TogglRfc3339(),
            new ClockifyDetailed(),
            new ClockifyReport(),
            new ClockifyTemplate()));
    private static final UUID MEMBER = new UUID(0, 1);

    private final FileBytes file;
    private DateOrder order;
    private ExportFormat format;
    private ZoneId zone = ZoneId.of("Europe/Berlin");

    private Export(byte[] bytes) {
        this.file = () -> new ByteArrayInputStream(bytes);
    }

    public static Export of(byte[] bytes) {
        return new Export(bytes);
    }

    public static Export of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Export ofLines(String... lines) {
        return of(String.join("\n", lines) + "\n");
    }

    public static Export in(String charset, String text) {
        return of(text.getBytes(Charset.forName(charset)));
    }

    Export as(ExportFormat wanted) {
        this.format = wanted;
        return this;
    }

    Export ordered(DateOrder wanted) {
        this.order = wanted;
        return this;
    }

    public Export zone(String id) {
        this.zone = ZoneId.of(id);
        return this;
    }

    public Survey survey() {
        try {
            return FORMATS.survey(file, new ReadingChoices(format, null, order, null));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Assumption assumption(String what) {
        return survey().assumptions().stream()
                .filter(assumption -> assumption.topic().equals(what))
                .findFirst()
                .orElseThrow();
    }

    public List<ReadRow> read() {
        Survey survey = survey();
        List<ReadRow> read = new ArrayList<>();
        try (Rows rows = FORMATS.named(survey.plan().format())
                .rows(
                        file,
                        survey.plan(),
                        user -> Optional.ofNullable(zone).map(known -> new Person(MEMBER, known)),
                        0)) {
            rows.forEachRemaining(read::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read;
    }

    /** The rows, none of them rejected. */
    public List<ExportedRow> rows() {
        return read().stream()
                .map(read -> {
                    assertNull(read.rejection(), () -> String.valueOf(read.rejection()));
                    return read.row();
                })
                .toList();
    }

    public ExportedRow row() {
        return rows().get(0);
    }

    ReadRow.Rejection rejection() {
        ReadRow.Rejection rejection = read().get(0).rejection();
        assertNotNull(rejection, () -> String.valueOf(read().get(0).row()));
        return rejection;
    }

    Export nobodyKnown() {
        this.zone = null;
        return this;
    }
}
