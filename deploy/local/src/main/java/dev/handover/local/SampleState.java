package dev.handover.local;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * What loading the sample left behind, in {@code sample.json} of the data directory.
 *
 * @param owner the member that stands for the owner, or null as long as there is none
 * @param loaded true once the sample was loaded to its end
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record SampleState(UUID owner, boolean loaded) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static SampleState read(Path data) {
        Path file = data.resolve("sample.json");
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readString(file), SampleState.class)
                    : new SampleState(null, false);
        } catch (IOException e) {
            throw new LocalFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void write(Path data) {
        try {
            Path draft = data.resolve("sample.json.draft");
            Files.writeString(draft, JSON.writeValueAsString(this));
            Files.move(draft, data.resolve("sample.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LocalFailure("The directory " + data + " cannot be written: " + e.getMessage(), e);
        }
    }
}
