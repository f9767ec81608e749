package dev.handover.local;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run tells the other commands about itself, in {@code run.json} of its data directory.
 *
 * @param launcher the process that holds all of it
 * @param children the services' processes by short name
 * @param portsFrom the first port
 * @param ready true once everything was up
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunFile(Known launcher, Map<String, Known> children, int portsFrom, boolean ready) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A process that can be told from a later one with the same number.
     *
     * @param pid its number
     * @param startedAt its start in milliseconds since 1970, or 0 where the system doesn't tell
     */
    public record Known(long pid, long startedAt) {
        static Known of(ProcessHandle process) {
            return new Known(
                    process.pid(),
                    process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
        }

        /** The process, when it still runs and is the same. */
        public Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    // Clock ticks are rounded differently by a second look: a second apart is still the same.
                    .filter(found -> Math.abs(of(found).startedAt() - startedAt)
                            < Duration.ofSeconds(2).toMillis());
        }
    }

    static Path path(Path data) {
        return data.resolve("run.json");
    }

    /** The run file of a data directory, also that of a run which was killed. */
    public static Optional<RunFile> read(Path data) {
        Path file = path(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), RunFile.class));
        } catch (JsonProcessingException e) {
            throw new LocalFailure(
                    file + " is not what this program wrote: delete it after stopping what still runs.", e);
        } catch (IOException e) {
            throw new LocalFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The run that is alive now. */
    public static Optional<RunFile> live(Path data) {
        return read(data).filter(run -> run.launcher().process().isPresent());
    }

    void write(Path data) {
        try {
            Path draft = path(data).resolveSibling("run.json.draft");
            Files.writeString(draft, JSON.writeValueAsString(this));
            Files.move(draft, path(data), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LocalFailure("The directory " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    static void delete(Path data) {
        try {
            Files.deleteIfExists(path(data));
        } catch (IOException e) {
            throw new LocalFailure(path(data) + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    Settings settings(Path root, Path data) {
        return new Settings(root, data, portsFrom, true);
    }

    /** The shape of {@code status --json}. */
    String statusJson(Path root, Path data) {
        Settings settings = settings(root, data);
        Map<String, Object> services = new LinkedHashMap<>();
        for (Service service : Service.ALL) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("url", settings.url(service));
            facts.put(
                    "pid",
                    children.containsKey(service.name())
                            ? children.get(service.name()).pid()
                            : null);
            services.put(service.name(), facts);
        }
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("services", services);
        status.put("kafka", "127.0.0.1:" + settings.kafkaPort());
        status.put("postgres", "127.0.0.1:" + settings.postgresPort());
        status.put("dataDir", data.toString());
        status.put("ready", ready);
        status.put("pid", launcher.pid());
        try {
            return JSON.writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new LocalFailure("The status cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    /** Ends what a killed launcher left behind; its guards usually have done so already. */
    void endLeftovers() {
        List<ProcessHandle> left = children.values().stream()
                .flatMap(child -> child.process().stream())
                .toList();
        left.forEach(ProcessHandle::destroy);
        Instant deadline = Instant.now().plusSeconds(15);
        for (ProcessHandle process : left) {
            if (!Waiting.until(deadline, () -> !process.isAlive())) {
                process.destroyForcibly();
            }
        }
    }
}
