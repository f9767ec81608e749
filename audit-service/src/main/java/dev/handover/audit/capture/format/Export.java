package dev.handover.audit.capture.format;

import dev.handover.audit.capture.file.FileBytes;
import dev.handover.audit.capture.file.OpenedFile;
import dev.handover.audit.capture.file.UnreadableFile;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * One export of one tool: which files are one, what has to be assumed to read them, and their rows in the same terms
 * whatever kind of file it is. Each is one class and a bean in the package of its tool; {@link Exports} finds it.
 */
public interface Export {

    /** Its name in the API and the database. */
    ExportFormat format();

    /** The tool whose export it is, such as {@code toggl}: entries of one tool are compared with each other. */
    String tool();

    /** The source recorded with every entry, such as {@code toggl-csv}; exports of one tool that show the same entries share it. */
    String source();

    /** Its name for a person. */
    String title();

    /** Whether each time carries its own offset, so that no zone is assumed. */
    default boolean hasOffsets() {
        return false;
    }

    /**
     * Whether a file is one, by what it holds and never by its name.
     *
     * @throws UnreadableFile where the file is of another kind, or damaged
     */
    Detection detect(OpenedFile file) throws IOException;

    /**
     * Reads the whole file once: whom it names, how many rows it has, and what has to be assumed to read them.
     *
     * @param choices how the sender says that it is to be read
     * @throws UnreadableFile when the file as a whole can't be read
     */
    Survey survey(OpenedFile file, ReadingChoices choices) throws IOException;

    /**
     * The rows behind a row, in the file's order.
     *
     * @param plan of the file's survey
     * @param people the member behind a user's key; empty for a user who is no member
     * @param after the number of a row; 0 for all
     */
    Rows rows(FileBytes file, Plan plan, Function<String, Optional<Person>> people, int after) throws IOException;
}
