package dev.handover.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A service's HTTP API as a caller with a token sees it. Every call blocks, for 30 s at most. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String url;
    private final String token;

    /** Takes the service's address and the token to send, or null for none. */
    public Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /**
     * What came back.
     *
     * @param call method and path, for messages
     * @param status the HTTP status
     * @param headers the response
     * @param text the body as UTF-8
     */
    public record Answer(String call, int status, java.net.http.HttpHeaders headers, String text) {
        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new LocalFailure(call + " answered " + status + " with something that is not JSON.", e);
            }
        }

        /** This answer, when its status is one of these. */
        public Answer require(int... expected) {
            for (int one : expected) {
                if (status == one) {
                    return this;
                }
            }
            throw new LocalFailure(call + " was answered with " + status + ": "
                    + (text.length() > 600 ? text.substring(0, 600) : text));
        }

        /** A header's first value, or null. */
        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    /** The same caller at another address, such as a replica's. */
    public Api at(String other) {
        return new Api(other, token);
    }

    /** Listens to server-sent events, line by line, until the stream is closed. */
    public Stream<String> listen(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "text/event-stream");
        Optional.ofNullable(token).ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        String call = "GET " + url + path;
        try {
            HttpResponse<Stream<String>> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new LocalFailure(call + " was answered with " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new LocalFailure(call + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure(call + " was interrupted.", e);
        }
    }

    /** Reads. */
    public Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    /** Reads a JSON resource that must be there. */
    public JsonNode read(String path) {
        return get(path).require(200).json();
    }

    /** Posts JSON; the same key again takes effect once. */
    public Answer post(String path, Object body, String idempotencyKey) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", "\"" + idempotencyKey + "\"");
        return send("POST", path, headers, body == null ? new byte[0] : bytes(body));
    }

    /** Puts JSON. */
    public Answer put(String path, Object body, Map<String, String> headers) {
        return send("PUT", path, typed("application/json", headers), bytes(body));
    }

    /** Patches by RFC 7396. */
    public Answer patch(String path, Object body, String ifMatch) {
        return send(
                "PATCH",
                path,
                typed("application/merge-patch+json", ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch)),
                bytes(body));
    }

    private static Map<String, String> typed(String type, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", type);
        return all;
    }

    /** Sends anything; a null body sends none. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, publisher);
        Optional.ofNullable(token).ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        headers.forEach(request::header);
        String call = method + " " + url + path;
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(call, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new LocalFailure(call + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while waiting for " + call + ".", e);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + body, e);
        }
    }
}
