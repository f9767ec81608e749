package dev.handover.chassis.house;

import static io.restassured.RestAssured.given;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.handover.chassis.house.contract.Answer;
import dev.handover.chassis.house.contract.ApiDocument;
import dev.handover.chassis.house.contract.CheckedAnswers;
import dev.handover.chassis.house.contract.ContractGaps;
import dev.handover.chassis.house.contract.ReleasedContracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Holds the contract files of the services against the code and against each other. */
public final class Contracts {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";

    /** A test may publish thousands of events: reading a schema costs more than checking by it. */
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Contracts() {}

    /**
     * The running service's OpenAPI document equals its contract file; with {@code -Dcontracts.write=true} the file is
     * written instead, to be read in the diff.
     */
    public static void openApiEqualsTheCode(String service) {
        String code = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path file = contractsOf(service).resolve("openapi.yaml");
        if (Boolean.getBoolean("contracts.write")) {
            write(file, code);
        }
        if (!Files.exists(file) || !read(file).equals(code)) {
            throw new AssertionError(file.getFileName() + " of " + service
                    + " differs from the code: run its contract test with -Dcontracts.write=true and read the diff");
        }
    }

    /** The running service's OpenAPI document leaves nothing to guesswork; all its gaps are listed at once. */
    public static void openApiHasNoGaps() {
        List<String> gaps = ContractGaps.of(ApiDocument.of(
                given().get("/q/openapi").then().statusCode(200).extract().asString()));
        if (!gaps.isEmpty()) {
            throw new AssertionError("The API document has " + gaps.size() + " gaps:\n- " + String.join("\n- ", gaps));
        }
    }

    /**
     * Whoever relies on the released contracts of a service, HTTP or events, can go on with the present ones. With
     * {@code -Dcontracts.release=true} the present contracts become the released ones instead.
     */
    public static void nothingReleasedIsBroken(String service) {
        ReleasedContracts contracts = new ReleasedContracts(contractsOf(service));
        if (Boolean.getBoolean("contracts.release")) {
            contracts.release();
        }
        List<String> breaks = contracts.breaks();
        if (!breaks.isEmpty()) {
            throw new AssertionError("Released contracts of " + service + " are broken in " + breaks.size()
                    + " places. Keep what was released, or put a new version beside it:\n- "
                    + String.join("\n- ", breaks));
        }
    }

    /** Every event type that a service publishes has a schema and an example, and each example fits its schema. */
    public static void everyExampleFitsItsSchema(String service) {
        List<String> types = typesOf(service);
        if (types.isEmpty()) {
            throw new AssertionError(service + " has no event schemas");
        }
        for (String type : types) {
            fits(service, type, example(service, type));
        }
    }

    /** An answer that did not come by REST Assured, whose answers are checked without asking, keeps the API document. */
    public static void isDocumented(HttpResponse<String> answer) {
        CheckedAnswers.check(answer.uri(), Answer.of(answer));
    }

    /** What a service says of its events can be read by people whose language is not English. */
    public static void eventsAreInPlainEnglish(String service) {
        List<String> hard = new ReleasedContracts(contractsOf(service)).hardToRead();
        if (!hard.isEmpty()) {
            throw new AssertionError(String.join("\n", hard));
        }
    }

    /** The event types that a service publishes, by its contract files. */
    public static List<String> typesOf(String service) {
        try (Stream<Path> files = Files.list(contractsOf(service).resolve("events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SCHEMA))
                    .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A payload fits the schema of its type. */
    public static void fits(String service, String type, String payload) {
        Schema schema = SCHEMAS.computeIfAbsent(service + "/" + type, named -> schema(service, type));
        List<Error> errors = schema.validate(
                payload,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError(type + " does not fit its schema: " + errors + "\n" + payload);
        }
    }

    private static Schema schema(String service, String type) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(contractsOf(service).resolve("events").resolve(type + SCHEMA)), InputFormat.JSON);
    }

    /** The producer's example of an event type, as consumers test against it. */
    public static String example(String service, String type) {
        return read(contractsOf(service).resolve("events").resolve(type + EXAMPLE));
    }

    private static Path contractsOf(String service) {
        return Path.of(System.getProperty("repository.root", ".."))
                .resolve(service)
                .resolve("contracts");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
