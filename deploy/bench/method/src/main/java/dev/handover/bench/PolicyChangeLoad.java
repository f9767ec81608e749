package dev.handover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A workspace of ten thousand activities gets another policy: how long until all are decided anew, and what that does to
 * those who read meanwhile. Prints figures; asserts nothing.
 *
 * <p>Arguments: the first port of a local run, and a token of its workspace.
 */
public final class PolicyChangeLoad {

    private static final int ACTIVITIES = 10_000;
    private static final int A_BATCH = 500;
    /** Below the rate limit of one credential. */
    private static final int READS_A_SECOND = 50;

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String audit;
    private final String classification;
    private final String metrics;
    private final String token;

    private PolicyChangeLoad(int port, String token) {
        this.audit = "http://127.0.0.1:" + port;
        this.classification = "http://127.0.0.1:" + (port + 1);
        this.metrics = "http://127.0.0.1:" + (port + 7) + "/q/metrics";
        this.token = token;
    }

    /** Runs it once. */
    public static void main(String[] args) throws Exception {
        new PolicyChangeLoad(Integer.parseInt(args[0]), args[1]).run();
    }

    private void run() throws Exception {
        seed();
        long first = System.nanoTime();
        awaitDecided(ACTIVITIES);
        say("first decisions of %d activities: %.1f s", ACTIVITIES, seconds(first));

        List<Double> idle = reading(() -> {
            LockSupport.parkNanos(IDLE.toNanos());
            return null;
        });
        post(classification + "/v1/policies", """
                {"version": "bench-1", "parameters": [{"name": "minimumQuality", "value": "1.2"}]}""");
        post(classification + "/v1/policies/bench-1/backtest", "");
        double[] took = new double[1];
        List<Double> busy = reading(() -> {
            double before = decided();
            long start = System.nanoTime();
            String tag = get(classification + "/v1/policies/bench-1")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            HttpResponse<String> answer = client.send(
                    request(classification + "/v1/policies/bench-1/activation")
                            .header("If-Match", tag)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            require(answer);
            awaitDecided(before + ACTIVITIES);
            took[0] = seconds(start);
            return null;
        });
        figure("policy_change_over_10000_activities", took[0], "s", 60);
        double ratio = percentile(busy, 0.99) / percentile(idle, 0.99);
        say(
                "reads: idle p50 %.1f ms, p99 %.1f ms (%d); meanwhile p50 %.1f ms, p99 %.1f ms (%d)",
                percentile(idle, 0.5),
                percentile(idle, 0.99),
                idle.size(),
                percentile(busy, 0.5),
                percentile(busy, 0.99),
                busy.size());
        figure("read_p99_meanwhile_over_idle", ratio, "ratio", 4);
    }

    private void seed() throws Exception {
        String member = field(get(audit + "/v1/members"), "/items/0/id");
        for (int from = 0; from < ACTIVITIES; from += A_BATCH) {
            List<String> items = new ArrayList<>();
            for (int i = from; i < from + A_BATCH; i++) {
                items.add(String.format(
                        Locale.ROOT,
                        "{\"memberId\":\"%s\",\"text\":\"Bookkeeping of client %d\",\"day\":\"2026-03-%02d\",\"seconds\":%d,"
                                + "\"source\":\"bench\",\"externalId\":\"%d\"}",
                        member,
                        i,
                        1 + i % 28,
                        1800 + i % 7 * 900,
                        i));
            }
            post(audit + "/v1/time-entries/batch", "{\"items\":[" + String.join(",", items) + "]}");
        }
    }

    /** Reads one decision after another at a steady pace until the work is done. */
    private List<Double> reading(Callable<Void> work) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : JSON.readTree(
                        get(classification + "/v1/decisions?limit=500").body())
                .get("items")) {
            ids.add(item.get("activityId").asText());
        }
        AtomicBoolean done = new AtomicBoolean();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            Future<?> pacer = readers.submit(() -> {
                long next = System.nanoTime();
                for (int i = 0; !done.get(); i++) {
                    String id = ids.get(i % ids.size());
                    next += 1_000_000_000L / READS_A_SECOND;
                    LockSupport.parkNanos(next - System.nanoTime());
                    // From when it was due, so that a stall counts for all that waited behind it.
                    long due = next;
                    readers.submit(() -> {
                        require(get(classification + "/v1/decisions/" + id));
                        millis.add((System.nanoTime() - due) / 1e6);
                        return null;
                    });
                }
            });
            work.call();
            done.set(true);
            pacer.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the reads failed", failed);
        } finally {
            done.set(true);
            readers.shutdown();
        }
        return millis;
    }

    /** Until so many decisions were made since the start, and nothing waits. */
    private void awaitDecided(double count) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (decided() < count || waiting() > 0) {
            giveUpAfter(deadline);
        }
    }

    private static void giveUpAfter(long deadline) {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("it did not end within " + PATIENCE);
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    private double decided() throws Exception {
        return metric("classification_reconsideration_done_total");
    }

    private double waiting() throws Exception {
        return metric("classification_reconsideration_waiting");
    }

    private double metric(String name) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(metrics)).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(request(url).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void post(String url, String body) throws IOException, InterruptedException {
        require(client.send(
                request(url).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static void require(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static String field(HttpResponse<String> answer, String pointer) throws IOException {
        require(answer);
        return JSON.readTree(answer.body()).at(pointer).asText();
    }

    private static double percentile(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void figure(String name, double value, String unit, double goal) {
        say("figure=%s value=%.2f unit=%s goal=%.0f met=%s", name, value, unit, goal, value <= goal ? "yes" : "no");
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
