package dev.handover.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code logs}: the ends of the log files, and with {@code --follow} what is added to them. */
final class Logs {
    private static final int TAIL_BYTES = 16 << 10;

    private Logs() {}

    static int run(Options options) {
        Map<String, Path> files = files(options);
        try {
            Map<String, RandomAccessFile> open = new LinkedHashMap<>();
            for (Map.Entry<String, Path> file : files.entrySet()) {
                if (Files.exists(file.getValue())) {
                    open.put(file.getKey(), new RandomAccessFile(file.getValue().toFile(), "r"));
                }
            }
            if (open.isEmpty()) {
                throw new LocalFailure("No logs in " + options.data().resolve("logs") + " yet.");
            }
            for (Map.Entry<String, RandomAccessFile> entry : open.entrySet()) {
                RandomAccessFile file = entry.getValue();
                file.seek(Math.max(0, file.length() - TAIL_BYTES / open.size()));
                if (file.getFilePointer() > 0) {
                    file.readLine();
                }
                copy(entry.getKey(), file, open.size() > 1);
            }
            while (options.has("--follow")) {
                for (Map.Entry<String, RandomAccessFile> entry : open.entrySet()) {
                    copy(entry.getKey(), entry.getValue(), open.size() > 1);
                }
                Waiting.until(Instant.now().plusMillis(300), () -> false);
            }
            for (RandomAccessFile file : open.values()) {
                file.close();
            }
            return 0;
        } catch (IOException e) {
            throw new LocalFailure("The logs cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, Path> files(Options options) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : List.of("audit", "classification", "hiring", "kafka", "launcher")) {
            files.put(name, options.data().resolve("logs").resolve(name + ".log"));
        }
        files.put("postgres", options.data().resolve("postgres/server.log"));
        String word = options.word();
        if (word == null) {
            return files;
        }
        String name = word.replaceFirst("-service$", "");
        if (!files.containsKey(name)) {
            throw new Options.Misused("There is no log \"" + word + "\".");
        }
        return Map.of(name, files.get(name));
    }

    private static void copy(String name, RandomAccessFile from, boolean several) throws IOException {
        byte[] buffer = new byte[TAIL_BYTES];
        for (int count = from.read(buffer); count > 0; count = from.read(buffer)) {
            String text = new String(buffer, 0, count, StandardCharsets.UTF_8).stripTrailing();
            String prefix = several ? name + " | " : "";
            text.lines().forEach(line -> System.out.println(prefix + line));
        }
    }
}
