package dev.handover.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.system.ApiDocument.Operation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A request as somebody makes it who means no good, or whose program has a defect; sent byte by byte as it is. */
record HostileRequest(String method, String target, Map<String, String> headers, String body) {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u001b[2J",
            "\ufeff",
            "\u202e",
            "x".repeat(5_000),
            "' OR '1'='1",
            "\"; DROP TABLE member; --",
            "../../etc/passwd",
            "%00",
            "%",
            "${jndi:ldap://x}",
            "<script>alert(1)</script>",
            "null",
            "-1",
            "0",
            "9".repeat(40),
            "1e999999999",
            "NaN",
            "true",
            "[]",
            "{}",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "-000001-01-01T00:00:00Z",
            "2026-02-30",
            "24:00",
            "Mars/Olympus",
            "00000000-0000-0000-0000-000000000000",
            "not-a-uuid",
            "AAAA",
            "bm90IGEgY3Vyc29y",
            "\ud83d\ude00",
            "ﷺ".repeat(300));

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"text\"",
            "42",
            "{",
            "{\"a\":",
            "[[[[[[[[",
            "{\"__proto__\":{},\"\\u0000\":1}",
            "{\"name\":\"\\u0000\"}",
            "{\"name\":\"\\ud800\"}",
            "{\"name\":1e400}",
            "\u0000\u0001\u0002",
            "a;b;c\n1;2;3",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");

    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/merge-patch+json",
            "text/csv",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "garbage",
            "a/b/c",
            "*/*");

    private static final List<String> ACCEPTED =
            List.of("application/json", "*/*", "text/html", "application/x-foo", "nonsense", "text/event-stream;q=0");

    /** Draws a request to an operation: near what it takes, with something wrong about it. */
    static HostileRequest drawn(Operation operation, String token, Random random) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            String value = random.nextInt(3) == 0
                    ? one(TEXTS, random)
                    : UUID.randomUUID().toString();
            path = path.replace("{" + name + "}", value.isEmpty() ? "%20" : encoded(value));
        }
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            if (random.nextInt(2) == 0) {
                query.add(encoded(parameter.path("name").asText()) + "=" + encoded(one(TEXTS, random)));
            }
        }
        if (random.nextInt(8) == 0) {
            query.add(encoded(one(TEXTS, random)) + "=" + encoded(one(TEXTS, random)));
        }
        if (random.nextInt(20) == 0) {
            path = "/q/.." + path;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", random.nextInt(20) == 0 ? "evil.example" : "localhost");
        headers.put("Connection", "close");
        if (operation.secured()) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (random.nextInt(4) == 0) {
            headers.put("Accept", one(ACCEPTED, random));
        }
        if (random.nextInt(3) == 0) {
            headers.put("If-Match", one(List.of("*", "\"v0\"", "\"v999999999999999999999\"", "nonsense", ","), random));
        }
        if (random.nextInt(6) == 0) {
            headers.put("Idempotency-Key", one(List.of("k", "x".repeat(300), "\"quoted\"", "a b"), random));
        }
        String body = "";
        if (operation.mediaType() != null || random.nextInt(10) == 0) {
            String type = operation.mediaType() == null || random.nextInt(5) == 0
                    ? one(MEDIA_TYPES, random)
                    : operation.mediaType();
            headers.put("Content-Type", type);
            body = random.nextInt(2) == 0 ? one(BODIES, random) : Bodies.near(operation, random, TEXTS);
        }
        headers.put("Content-Length", Integer.toString(body.getBytes(StandardCharsets.UTF_8).length));
        String method = random.nextInt(25) == 0
                ? one(List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW"), random)
                : operation.method();
        return new HostileRequest(method, path + (query.isEmpty() ? "" : "?" + String.join("&", query)), headers, body);
    }

    /** Sends it and reads all that comes back. */
    String send(URI service) throws IOException {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.write(body.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public String toString() {
        return method + " " + (target.length() > 300 ? target.substring(0, 300) + "…" : target) + " "
                + headers.entrySet().stream()
                        .filter(header -> !header.getKey().equals("Authorization"))
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toList()
                + " " + (body.length() > 300 ? body.substring(0, 300) + "…" : body);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
