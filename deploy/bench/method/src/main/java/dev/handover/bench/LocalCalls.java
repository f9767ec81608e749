package dev.handover.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls the services of a local run as one of its users. */
final class LocalCalls {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String token;

    LocalCalls(String token) {
        this.token = token;
    }

    /** Reads; any answer but a success is an error. */
    HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(request(url));
    }

    /** Sends JSON, or nothing, with an If-Match header where there is a tag. */
    void post(String url, String body, String tag) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(url).POST(HttpRequest.BodyPublishers.ofString(body));
        send(tag == null ? request : request.header("If-Match", tag));
    }

    /** The sum of a metric over its labels. */
    double metric(String url, String name) throws IOException, InterruptedException {
        return get(url).body()
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

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
