package dev.handover.audit.capture.format;

import dev.handover.audit.capture.file.FileBytes;
import dev.handover.audit.capture.file.OpenedFile;
import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.file.UnreadableFile.Kind;
import dev.handover.audit.capture.format.Detection.Answer;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The exports that are read: all classes that are one. */
@ApplicationScoped
public class Exports {

    private final List<Export> exports;
    private final Clock clock;

    /** Takes the exports in any order; a file is compared with them in that of their names. */
    public Exports(@All List<Export> exports, Clock clock) {
        this.exports =
                exports.stream().sorted(Comparator.comparing(Export::format)).toList();
        this.clock = clock;
    }

    private record Found(Export export, Detection detection) {}

    /** The export with this name. */
    public Export named(ExportFormat name) {
        return exports.stream()
                .filter(export -> export.format() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No class reads the format " + name));
    }

    /**
     * Reads a file once.
     *
     * @param choices how the sender says that it is to be read
     * @throws UnreadableFile when the file as a whole can't be read
     */
    public Survey survey(FileBytes bytes, ReadingChoices choices) throws IOException {
        OpenedFile file =
                new OpenedFile(bytes, choices.charset(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Found found = choices.format() == null ? detect(file) : insistedOn(file, named(choices.format()));
        Survey survey = found.export().survey(file, choices);
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(Assumption.settled(
                Assumption.FORMAT,
                found.export().format().name(),
                found.export().title() + ", "
                        + (choices.format() == null ? found.detection().because() : "as asked for")));
        assumptions.addAll(survey.assumptions());
        return new Survey(survey.plan(), List.copyOf(assumptions), survey.users(), survey.rows());
    }

    private Found detect(OpenedFile file) throws IOException {
        UnreadableFile firstRefusal = null;
        Detection firstNo = null;
        for (Export export : exports) {
            try {
                Detection detection = export.detect(file);
                if (detection.answer() == Answer.YES) {
                    return new Found(export, detection);
                }
                firstNo = firstNo == null ? detection : firstNo;
            } catch (UnreadableFile otherKind) {
                firstRefusal = firstRefusal == null ? otherKind : firstRefusal;
            }
        }
        if (firstRefusal == null) {
            throw unknown("", firstNo);
        }
        throw firstRefusal.kind() == Kind.NOT_CSV
                ? new UnreadableFile(Kind.NOT_CSV, firstRefusal.getMessage() + readable())
                : firstRefusal;
    }

    private Found insistedOn(OpenedFile file, Export export) throws IOException {
        Detection detection = export.detect(file);
        if (detection.answer() == Answer.NO) {
            throw unknown("The file lacks the columns of a " + export.title() + ". ", detection);
        }
        return new Found(export, detection);
    }

    private UnreadableFile unknown(String lead, Detection detection) {
        return new UnreadableFile(Kind.UNKNOWN_COLUMNS, lead + detection.because() + readable());
    }

    private String readable() {
        return exports.stream().map(Export::title).collect(Collectors.joining("; ", " Read are: ", "."));
    }
}
