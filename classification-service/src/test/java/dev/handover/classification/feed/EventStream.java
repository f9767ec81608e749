package dev.handover.classification.feed;

import dev.handover.chassis.house.contract.Answer;
import dev.handover.chassis.house.contract.CheckedAnswers;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A client of server-sent events that collects what it is told. */
final class EventStream implements AutoCloseable {

    record Told(String id, String event, String data, String comment) {}

    private final HttpResponse<Stream<String>> response;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile boolean ended;

    EventStream(URI address, String token, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() == 200) {
            CheckedAnswers.check(
                    address,
                    new Answer(
                            "GET",
                            address.getRawPath(),
                            null,
                            200,
                            response.headers().map(),
                            ": still coming"));
        }
        reader = new Thread(this::read, "event stream");
        reader.setDaemon(true);
        reader.start();
    }

    HttpResponse<Stream<String>> response() {
        return response;
    }

    private void read() {
        String[] fields = new String[4];
        try {
            response.body().forEach(line -> {
                if (line.isEmpty()) {
                    told.add(new Told(fields[0], fields[1], fields[2], fields[3]));
                    fields[0] = fields[1] = fields[2] = fields[3] = null;
                    return;
                }
                int colon = line.indexOf(':');
                String value = line.substring(colon + 1).strip();
                switch (line.substring(0, colon)) {
                    case "id" -> fields[0] = value;
                    case "event" -> fields[1] = value;
                    case "data" -> fields[2] = value;
                    case "" -> fields[3] = value;
                    default -> throw new IllegalStateException("no field of an event: " + line);
                }
            });
        } catch (UncheckedIOException closed) {
            // The test closed it, or the service did.
        }
        ended = true;
    }

    /** The next one that fits, waited for up to half a minute. */
    Told next(Predicate<Told> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < deadline) {
            Told one = told.poll(100, TimeUnit.MILLISECONDS);
            if (one != null && wanted.test(one)) {
                return one;
            }
        }
        throw new AssertionError("it was never told; ended: " + ended);
    }

    Told nextEvent() throws InterruptedException {
        return next(t -> t.event() != null);
    }

    /** What is told before the next heartbeat. */
    List<Told> eventsUntilHeartbeat() throws InterruptedException {
        List<Told> events = new ArrayList<>();
        next(t -> {
            if (t.event() != null) {
                events.add(t);
            }
            return "heartbeat".equals(t.comment());
        });
        return events;
    }

    void awaitEnd() throws InterruptedException {
        reader.join(TimeUnit.SECONDS.toMillis(60));
        if (!ended) {
            throw new AssertionError("it goes on");
        }
    }

    @Override
    public void close() {
        response.body().close();
    }
}
