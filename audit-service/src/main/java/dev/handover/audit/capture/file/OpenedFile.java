package dev.handover.audit.capture.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A file that many exports are compared with: what several of them need is read once. */
public final class OpenedFile {

    private final FileBytes bytes;
    private final String charset;
    private final LocalDate openedOn;
    private final Map<Class<?>, Object> kinds = new HashMap<>();

    /**
     * Opens a file.
     *
     * @param charset the charset that its sender names; null where none is named
     * @param openedOn the day of the import
     */
    public OpenedFile(FileBytes bytes, String charset, LocalDate openedOn) {
        this.bytes = bytes;
        this.charset = charset;
        this.openedOn = openedOn;
    }

    public FileBytes bytes() {
        return bytes;
    }

    /** The charset that its sender names; null where none is named. */
    public String charset() {
        return charset;
    }

    /** The day of the import, by UTC. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** Reads a file as one kind of file. */
    @FunctionalInterface
    public interface Opening<T> {
        T open(OpenedFile file) throws IOException;
    }

    /**
     * The file as one kind of file, such as CSV.
     *
     * @throws UnreadableFile whenever it is asked for, where the file is of another kind
     */
    public <T> T as(Class<T> kind, Opening<T> opening) throws IOException {
        if (!kinds.containsKey(kind)) {
            try {
                kinds.put(kind, opening.open(this));
            } catch (UnreadableFile otherKind) {
                kinds.put(kind, otherKind);
            }
        }
        Object known = kinds.get(kind);
        if (known instanceof UnreadableFile otherKind) {
            throw otherKind;
        }
        return kind.cast(known);
    }
}
