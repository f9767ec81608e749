package dev.handover.audit.capture.file;

import java.io.IOException;
import java.io.InputStream;

/** A stored file that can be read from its start as often as needed, a piece at a time. */
@FunctionalInterface
public interface FileBytes {

    /** A new stream over the whole file; the caller closes it. */
    InputStream open() throws IOException;
}
