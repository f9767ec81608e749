package dev.handover.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Where a service listens on 127.0.0.1.
 *
 * @param port for its users
 * @param managementPort for health and metrics; in dev mode nothing listens there, and {@code port} answers for both
 */
record Listening(int port, int managementPort) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    static Listening of(Service service, Settings settings) {
        return new Listening(settings.port(service), settings.managementPort(service));
    }

    /** True when {@code /q/health/ready} answers 200. */
    boolean isReady() {
        return isReadyAt(managementPort) || isReadyAt(port);
    }

    private static boolean isReadyAt(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
