package dev.handover.classification.picture;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, each run with a profile of its own and without a network. */
final class Chromium {

    private static final int PATIENCE_SECONDS = 180;

    private final String binary;
    private final Path room;

    private Chromium(String binary, Path room) {
        this.binary = binary;
        this.room = room;
    }

    /** {@return the browser that CHROMIUM or the PATH names, or empty} */
    static Optional<Chromium> find(Path room) {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(new Chromium(named, room));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Chromium(found.toString(), room));
    }

    /** {@return the document after its scripts ran, as HTML} */
    String dom(String html) throws Exception {
        return run("--dump-dom", file(html, ".html"));
    }

    /** {@return a file with what is to be seen in a window of this size} */
    Path screenshot(String document, String ending, int width, int height) throws Exception {
        Path picture = Files.createTempFile(room, "seen", ".png");
        run("--screenshot=" + picture, "--window-size=" + width + "," + height, file(document, ending));
        return picture;
    }

    /** {@return the document as it is printed} */
    byte[] pdf(String html) throws Exception {
        Path printed = Files.createTempFile(room, "printed", ".pdf");
        run("--print-to-pdf=" + printed, "--no-pdf-header-footer", file(html, ".html"));
        return Files.readAllBytes(printed);
    }

    private String file(String content, String ending) throws IOException {
        Path file = Files.createTempFile(room, "document", ending);
        Files.writeString(file, content);
        return file.toUri().toString();
    }

    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                binary,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory(room, "profile")));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(room, "out", ".txt");
        Path err = Files.createTempFile(room, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("the browser did not end in time");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("the browser failed: " + Files.readString(err, StandardCharsets.UTF_8));
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
