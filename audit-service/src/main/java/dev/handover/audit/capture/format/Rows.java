package dev.handover.audit.capture.format;

import java.io.IOException;
import java.util.Iterator;

/** The rows of a file, one at a time; a row that can't be understood says why and harms no other. */
public interface Rows extends Iterator<ReadRow>, AutoCloseable {

    @Override
    void close() throws IOException;
}
