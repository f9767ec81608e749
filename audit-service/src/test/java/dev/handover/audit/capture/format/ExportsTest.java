package dev.handover.audit.capture.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.handover.audit.capture.file.FileBytes;
import dev.handover.audit.capture.file.OpenedFile;
import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.file.UnreadableFile.Kind;
import dev.handover.audit.capture.format.Detection.Answer;
import dev.handover.audit.capture.tool.clockify.ClockifyDetailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private final Exports exports = new Exports(List.of(new ClockifyDetailed(), new JsonLines()), Clock.systemUTC());

    /** A format of files that are no CSV. */
    private static final class JsonLines implements Export {

        @Override
        public ExportFormat format() {
            return ExportFormat.TOGGL_DETAILED;
        }

        @Override
        public String tool() {
            return "json";
        }

        @Override
        public String source() {
            return "json";
        }

        @Override
        public String title() {
            return "JSON lines";
        }

        @Override
        public Detection detect(OpenedFile file) throws IOException {
            try (InputStream in = file.bytes().open()) {
                return in.read() == '{'
                        ? new Detection(Answer.YES, "by its first character")
                        : new Detection(Answer.NO, "The file does not begin with a brace.");
            }
        }

        @Override
        public Survey survey(OpenedFile file, ReadingChoices choices) {
            return new Survey(new Plan(format(), null, DateOrder.YEAR_FIRST, null), List.of(), List.of(), 1);
        }

        @Override
        public Rows rows(FileBytes file, Plan plan, Function<String, Optional<Person>> people, int after) {
            throw new UnsupportedOperationException("no test reads its rows");
        }
    }

    private Survey survey(String text) throws IOException {
        return exports.survey(
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ReadingChoices.NONE);
    }

    @Test
    void aFileThatIsNoCsvIsRecognisedByItsOwnFormat() throws IOException {
        Survey survey = survey("{\"start\":\"2026-03-02T09:00:00Z\"}");

        assertEquals(ExportFormat.TOGGL_DETAILED, survey.plan().format());
        assertEquals(
                "JSON lines, by its first character",
                survey.assumptions().get(0).because());
    }

    @Test
    void aCsvFileIsRecognisedBesideFormatsOfOtherKinds() throws IOException {
        Survey survey = survey("Start Date,Start Time,Duration (h)\n2026-03-02,10:00,1:00\n");

        assertEquals(ExportFormat.CLOCKIFY_DETAILED, survey.plan().format());
    }

    @Test
    void aFileOfNoFormatIsRefusedWithTheReasonOfTheFirst() {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> survey("%PDF-1.7"));

        assertEquals(Kind.NOT_CSV, refused.kind());
    }
}
