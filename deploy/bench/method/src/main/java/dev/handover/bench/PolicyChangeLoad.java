package dev.handover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    /** The work of a small office: each kind for two hundred and fifty clients. */
    private static final List<String> KINDS = List.of(
            "Bookkeeping",
            "Payroll",
            "Tax return",
            "Invoicing",
            "Debt collection",
            "Newsletter",
            "Social media posts",
            "Blog article",
            "Website maintenance",
            "Logo design",
            "Photo editing",
            "Video editing",
            "Translation",
            "Proofreading",
            "Data entry",
            "Travel booking",
            "Calendar",
            "Customer support",
            "Cold calls",
            "Sales meeting",
            "Proposal",
            "Contract review",
            "Recruiting",
            "Onboarding",
            "Cleaning",
            "Deliveries",
            "Warehouse",
            "Purchasing",
            "Market research",
            "Search engine optimisation",
            "Advertising campaign",
            "Software development",
            "Software testing",
            "Server administration",
            "Help desk",
            "Training workshop",
            "Strategy workshop",
            "Product design",
            "Quality check",
            "Project management");

    private static final int A_BATCH = 500;
    /** What a handful of people who look around ask for. */
    private static final int READS_A_SECOND = 20;

    private static final Duration IDLE = Duration.ofSeconds(40);
    private static final Duration QUIET = Duration.ofSeconds(7);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalCalls calls;
    private final String audit;
    private final String classification;
    private final String metrics;

    private PolicyChangeLoad(int port, String token) {
        this.audit = "http://127.0.0.1:" + port;
        this.classification = "http://127.0.0.1:" + (port + 1);
        this.metrics = "http://127.0.0.1:" + (port + 7) + "/q/metrics";
        this.calls = new LocalCalls(token);
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
        settle();
        say("and until nothing follows from them any more: %.1f s", seconds(first));

        List<Double> idle = reading(() -> {
            LockSupport.parkNanos(IDLE.toNanos());
            return null;
        });
        change("few", "trainingCapHours", "30", idle);
        change("most", "minimumQuality", "1.2", idle);
    }

    /** Activates the standard policy with another parameter, which changes few decisions or most. */
    private void change(String version, String parameter, String value, List<Double> idle) throws Exception {
        calls.post(
                classification + "/v1/policies",
                "{\"version\": \"" + version + "\", \"parameters\": [{\"name\": \"" + parameter + "\", \"value\": \""
                        + value + "\"}]}",
                null);
        String policy = classification + "/v1/policies/" + version;
        long backtest = System.nanoTime();
        calls.post(policy + "/backtest", "", null);
        say("backtest over what is stored: %.1f s", seconds(backtest));
        double[] took = new double[2];
        List<Double> busy = reading(() -> {
            double before = decided();
            long start = System.nanoTime();
            String tag = calls.get(policy).headers().firstValue("ETag").orElseThrow();
            calls.post(policy + "/activation", "", tag);
            awaitDecided(before + ACTIVITIES);
            took[0] = seconds(start);
            settle();
            took[1] = seconds(start);
            return null;
        });
        say(
                "policy '%s': %d decisions are news; until nothing follows from them: %.1f s",
                version, changed(version), took[1]);
        figure("policy_change_over_10000_activities_" + version, took[0], "s", 60);
        say(
                "reads: idle p50 %.1f ms, p99 %.1f ms (%d); meanwhile p50 %.1f ms, p99 %.1f ms (%d)",
                percentile(idle, 0.5),
                percentile(idle, 0.99),
                idle.size(),
                percentile(busy, 0.5),
                percentile(busy, 0.99),
                busy.size());
        figure("read_p99_over_idle_" + version, percentile(busy, 0.99) / percentile(idle, 0.99), "ratio", 4);
    }

    private void seed() throws Exception {
        String member = JSON.readTree(calls.get(audit + "/v1/members").body())
                .at("/items/0/id")
                .asText();
        for (int from = 0; from < ACTIVITIES; from += A_BATCH) {
            List<String> items = new ArrayList<>();
            for (int i = from; i < from + A_BATCH; i++) {
                items.add(String.format(
                        Locale.ROOT,
                        "{\"memberId\":\"%s\",\"text\":\"%s for client %d\",\"day\":\"2026-03-%02d\",\"seconds\":%d,"
                                + "\"source\":\"bench\",\"externalId\":\"%d\"}",
                        member,
                        KINDS.get(i % KINDS.size()),
                        i / KINDS.size(),
                        1 + i % 28,
                        1800 + i % 7 * 900,
                        i));
            }
            calls.post(audit + "/v1/time-entries/batch", "{\"items\":[" + String.join(",", items) + "]}", null);
        }
    }

    /** Reads one decision after another at a steady pace until the work is done. */
    private List<Double> reading(Callable<Void> work) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : JSON.readTree(
                        calls.get(classification + "/v1/decisions?limit=500").body())
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
                        calls.get(classification + "/v1/decisions/" + id);
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

    /** Until so many activities were decided about since the start. */
    private void awaitDecided(double count) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (decided() < count) {
            giveUpAfter(deadline);
        }
    }

    /** Until nothing waits and nothing was decided for some seconds: what joined a bundle is told to the others. */
    private void settle() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        double before = -1;
        long since = System.nanoTime();
        while (seconds(since) < QUIET.toSeconds()) {
            double now = decided();
            if (now != before || waiting() > 0) {
                before = now;
                since = System.nanoTime();
            }
            giveUpAfter(deadline);
        }
    }

    /** How many of the standing decisions were made by the new policy. */
    private int changed(String version) throws Exception {
        int count = 0;
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(calls.get(classification + "/v1/decisions?limit=500" + cursor)
                    .body());
            for (JsonNode item : page.get("items")) {
                count += item.get("policyVersion").asText().equals(version) ? 1 : 0;
            }
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + page.get("nextCursor").asText()
                    : null;
        } while (cursor != null);
        return count;
    }

    private static void giveUpAfter(long deadline) {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("it did not end within " + PATIENCE);
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    private double decided() throws Exception {
        return calls.metric(metrics, "classification_reconsideration_done_total");
    }

    private double waiting() throws Exception {
        return calls.metric(metrics, "classification_reconsideration_waiting");
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
