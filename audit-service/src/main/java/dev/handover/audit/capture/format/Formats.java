package dev.handover.audit.capture.format;

import dev.handover.audit.capture.format.UnreadableFile.Kind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The formats that are read: all classes that are one. */
@ApplicationScoped
public class Formats {

    private final List<Format> formats;

    /** Takes the formats in any order; a file is compared with them in that of their names. */
    public Formats(@All List<Format> formats) {
        this.formats =
                formats.stream().sorted(Comparator.comparing(Format::name)).toList();
    }

    /** The format with this name. */
    public Format named(ExportFormat name) {
        return formats.stream()
                .filter(format -> format.name() == name)
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
        OpenedFile file = new OpenedFile(bytes);
        Format format = choices.format() == null ? recognise(file) : insistedOn(file, named(choices.format()));
        Survey survey = format.survey(file, choices);
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(Assumption.settled(
                Assumption.FORMAT,
                format.name().name(),
                format.title() + (choices.format() == null ? ", " + format.recognisedBy() : ", as asked for")));
        assumptions.addAll(survey.assumptions());
        return new Survey(survey.plan(), List.copyOf(assumptions), survey.users(), survey.rows());
    }

    private Format recognise(OpenedFile file) throws IOException {
        UnreadableFile firstRefusal = null;
        for (Format format : formats) {
            try {
                if (format.recognises(file)) {
                    return format;
                }
            } catch (UnreadableFile otherKind) {
                firstRefusal = firstRefusal == null ? otherKind : firstRefusal;
            }
        }
        throw firstRefusal == null ? unknown(file, formats.get(0), "") : firstRefusal;
    }

    private Format insistedOn(OpenedFile file, Format format) throws IOException {
        if (!format.canRead(file)) {
            throw unknown(file, format, "The file lacks the columns of a " + format.title() + ". ");
        }
        return format;
    }

    private UnreadableFile unknown(OpenedFile file, Format format, String lead) throws IOException {
        String readable = formats.stream().map(Format::title).collect(Collectors.joining("; "));
        return new UnreadableFile(
                Kind.UNKNOWN_COLUMNS,
                lead + format.describe(file) + " Its columns must be those of one of: " + readable + ".");
    }
}
