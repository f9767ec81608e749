package dev.handover.system.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.house.contract.Answer;
import dev.handover.system.Furnished;
import dev.handover.system.Running;
import dev.handover.system.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Good requests of every operation, made bad: no answer is a 5xx, and each is one that the document describes, with
 * its status, headers, media type, body and problem type. {@code -Dfuzz.seed}, {@code -Dfuzz.calls} and {@code -Dfuzz.seconds} choose which
 * and for how long.
 */
@ExtendWith(Running.class)
class FuzzIT {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_127L);
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 100);
    /** Whatever the machine's speed: a seed asks the same everywhere. */
    private static final int CALLS = Integer.getInteger("fuzz.calls", 10_000);

    private static final int WORKERS = 1;
    /** What the fuzzer deletes and makes changes what it can ask for. */
    private static final int CALLS_BETWEEN_LOOKS = 400;
    /** A server may stop reading such a body, and the connection ends with it. */
    private static final int LARGE = 1_000_000;

    private static final int EXAMPLES = 2;

    private final Map<String, List<String>> findings = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private List<Documented> services;
    private List<Operation> operations;
    private String token;
    private Map<String, String> known;

    @BeforeEach
    void aWorkspaceWithEverything() {
        services = Documented.all();
        operations = services.stream()
                .flatMap(service -> service.operations().stream())
                .toList();
        Tenant tenant = Tenant.withOwner();
        known = Furnished.withEverything(tenant);
        token = Running.system()
                .issuer()
                .token(
                        Map.of(
                                "sub", "x",
                                "member", tenant.owner().toString(),
                                "workspace", tenant.workspace().toString(),
                                "scope", String.join(" ", Documented.scopes(services))),
                        Instant.now(),
                        Duration.ofSeconds(SECONDS).plusHours(1));
    }

    @Test
    void noBadRequestMakesAServiceFailOrSayWhatIsNotInItsDocument() throws Exception {
        Instant end = Instant.now().plusSeconds(SECONDS);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                Random random = new Random(SEED + worker);
                running.add(workers.submit(() -> work(random, end)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            workers.shutdownNow();
        }
        report();
    }

    private void work(Random random, Instant end) {
        Mutator mutator = new Mutator(random);
        Map<String, Requests> requests = new HashMap<>();
        for (int i = 0; i < CALLS / WORKERS && Instant.now().isBefore(end); i++) {
            if (i % CALLS_BETWEEN_LOOKS == 0) {
                for (Documented service : services) {
                    Resources resources = new Resources(service, token, known).read();
                    requests.put(
                            service.service(), new Requests(resources.choosing(random::nextInt), random.nextBoolean()));
                }
            }
            Operation operation = operations.get(random.nextInt(operations.size()));
            Optional<Requests.Parts> good =
                    requests.get(operation.service().service()).parts(operation);
            // Deleted by an earlier call, maybe; the next look may find another one.
            good.ifPresent(parts -> {
                asked.add(operation.id());
                ask(operation, mutator.mutate(parts, operation.isOpen() ? null : token));
            });
        }
    }

    private void ask(Operation operation, Call call) {
        Optional<Answer> answer = Wire.send(call);
        String status = answer.map(each -> Integer.toString(each.status())).orElse("none");
        statuses.computeIfAbsent(status, unused -> new AtomicInteger()).incrementAndGet();
        List<String> faults = answer.map(each -> operation.service().faults(call, each))
                .orElse(call.bodyLength() < LARGE ? List.of("no answer") : List.of());
        for (String fault : faults) {
            String kind = operation.id() + " " + status + ": " + fault.substring(0, Math.min(fault.length(), 60));
            List<String> examples = findings.computeIfAbsent(kind, unused -> new CopyOnWriteArrayList<>());
            if (examples.size() < EXAMPLES) {
                examples.add(call + "\n        → " + fault + " "
                        + answer.map(Answer::body).orElse(""));
            }
        }
    }

    private void report() throws IOException {
        int calls = statuses.values().stream().mapToInt(AtomicInteger::get).sum();
        System.out.println("Fuzzer: seed " + SEED + ", " + SECONDS + " s, " + calls + " calls of " + asked.size()
                + " of " + operations.size() + " operations, answered with " + statuses + ", " + findings.size()
                + " kinds of finding");
        StringBuilder text = new StringBuilder();
        findings.forEach((kind, examples) -> {
            text.append(kind).append('\n');
            examples.forEach(example -> text.append("    ").append(example).append('\n'));
        });
        Files.writeString(Path.of("target", "fuzz-findings.txt"), text);
        assertEquals(operations.size(), asked.size(), "operations that were never asked");
        assertTrue(calls > 1_000, "too few calls to say anything: " + calls);
        assertEquals("", text.toString());
    }
}
