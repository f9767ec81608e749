package dev.handover.local;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk that holds a run's data. */
final class Disk {
    private static final long NEEDED = 400L << 20;
    private static final long FULL = 20L << 20;

    private Disk() {}

    /** Makes the directory, and throws with a sentence where it cannot be written or the disk has no room. */
    static void requireSpace(Path data) {
        try {
            Files.createDirectories(data.resolve("logs"));
            FileStore store = Files.getFileStore(data);
            if (store.getUsableSpace() < NEEDED) {
                throw new LocalFailure("The disk that holds " + data + " has only " + (store.getUsableSpace() >> 20)
                        + " MB left and " + (NEEDED >> 20) + " MB are needed: make room, or choose another place"
                        + " with --data DIR.");
            }
            if (!Files.isWritable(data)) {
                throw new LocalFailure("The directory " + data + " cannot be written: choose another with --data DIR.");
            }
        } catch (IOException e) {
            throw new LocalFailure(
                    "The directory " + data + " cannot be written (" + e.getMessage()
                            + "): choose another with --data DIR.",
                    e);
        }
    }

    /** A sentence for the end of a message where the disk is full, which explains much; else nothing. */
    static String fullness(Path data) {
        try {
            boolean full = Files.getFileStore(data).getUsableSpace() < FULL;
            return full ? " The disk that holds " + data + " is full." : "";
        } catch (IOException e) {
            return "";
        }
    }
}
