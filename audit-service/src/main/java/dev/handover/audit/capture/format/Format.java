package dev.handover.audit.capture.format;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * One export of one tool: which files are one, how their rows are read, and what has to be assumed for that. Each format
 * is one class and a bean; {@link Formats} finds it.
 */
public interface Format {

    /** Its name in the API and the database. */
    ExportFormat name();

    /** The source recorded with every entry; exports of one tool share it. */
    String source();

    /** Its name for a person. */
    String title();

    /**
     * Whether a file is one, by what it holds and never by its name.
     *
     * @throws UnreadableFile where the file is of another kind, or damaged
     */
    boolean recognises(OpenedFile file) throws IOException;

    /** By what it is recognised, for a person. */
    String recognisedBy();

    /**
     * Whether a file can be read as one where its sender says that it is.
     *
     * @throws UnreadableFile where the file is of another kind, or damaged
     */
    boolean canRead(OpenedFile file) throws IOException;

    /** What a file looks like that is none, for a person. */
    String describe(OpenedFile file) throws IOException;

    /** Whether each time carries its own offset, so that no zone is assumed. */
    default boolean hasOffsets() {
        return false;
    }

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
