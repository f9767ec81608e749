package dev.handover.hiring.board;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** What stands before the public pages in production: it ends TLS and says in X-Forwarded-… what it was asked for. */
final class TlsProxy implements AutoCloseable {
    private static final char[] PASSWORD = "only for this test".toCharArray();
    /** Those that a client writes itself, or that belong to one connection. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "keep-alive");

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final HttpsServer server;
    private final URI behind;

    private TlsProxy(HttpsServer server, URI behind) {
        this.server = server;
        this.behind = behind;
    }

    /** Begins to pass requests on, under a certificate that it has just made. */
    static TlsProxy before(URI service, Path room) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(room)));
        TlsProxy proxy = new TlsProxy(server, service);
        server.createContext("/", proxy::pass);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return proxy;
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange asked) throws IOException {
        try (asked) {
            HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(asked.getRequestURI()))
                    .timeout(Duration.ofSeconds(20))
                    .method(
                            asked.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    asked.getRequestBody().readAllBytes()))
                    .setHeader("X-Forwarded-Proto", "https")
                    .setHeader("X-Forwarded-Host", asked.getRequestHeaders().getFirst("Host"))
                    .setHeader(
                            "X-Forwarded-For",
                            asked.getRemoteAddress().getAddress().getHostAddress());
            asked.getRequestHeaders().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    asked.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            byte[] body = answer.body();
            asked.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            asked.getResponseBody().write(body);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext context(Path room) throws Exception {
        Path store = room.resolve("proxy.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "proxy",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException("no certificate: " + said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
