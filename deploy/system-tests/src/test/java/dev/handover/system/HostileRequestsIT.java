package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.embedded.Issuer;
import dev.handover.local.Token;
import dev.handover.system.ApiDocument.Operation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of the three API documents, asked by whoever may not ask it and with whatever it cannot take. A new
 * endpoint is part of it as soon as it is documented. {@code -Dhostile.seed} and {@code -Dhostile.seconds} choose another
 * and a longer round.
 */
@ExtendWith(Running.class)
class HostileRequestsIT {
    @TempDir
    Path room;

    @Test
    void whoeverMayNotAskGetsNothingFromAnyOperation() throws Exception {
        UUID workspace = UUID.randomUUID();
        Map<String, String> tokens = oddTokens(workspace);
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (Operation operation : ApiDocument.allOperations()) {
            if (!operation.secured()) {
                continue;
            }
            for (Map.Entry<String, String> token : tokens.entrySet()) {
                HostileRequest request = plain(operation, token.getValue());
                String answer = request.send(URI.create(Running.system().url(operation.service())));
                asked++;
                int expected = token.getKey().startsWith("without") ? 403 : 401;
                if (!answer.startsWith("HTTP/1.1 " + expected + " ") || !isProblem(answer)) {
                    wrong.add(operation + " with a token " + token.getKey() + ": " + firstLine(answer));
                }
            }
        }
        System.out.printf(
                "matrix: %d requests with %d odd tokens, %d wrong answers%n", asked, tokens.size(), wrong.size());
        assertTrue(asked > 1_000, "asked only " + asked);
        assertEquals(List.of(), wrong.stream().limit(20).toList());
    }

    private Map<String, String> oddTokens(UUID workspace) {
        Issuer ours = Running.system().issuer();
        Instant now = Instant.now();
        Duration hour = Duration.ofHours(1);
        Map<String, Object> claims =
                new HashMap<>(Map.of("sub", "x", "workspace", workspace.toString(), "scope", Token.ALL_SCOPES));
        String good = ours.token(claims, now, hour);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("that is missing", null);
        tokens.put("that is garbage", "garbage");
        tokens.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        tokens.put("signed by another key", Issuer.in(room).token(claims, now, hour));
        tokens.put("that has expired", ours.token(claims, now.minus(Duration.ofHours(3)), hour));
        tokens.put("of another issuer", ours.token(with(claims, "iss", "https://elsewhere.invalid"), now, hour));
        tokens.put("for another audience", ours.token(with(claims, "aud", "another-product"), now, hour));
        tokens.put("without a scope", ours.token(with(claims, "scope", ""), now, hour));
        tokens.put("without the right scope", ours.token(with(claims, "scope", "audit:nothing other:read"), now, hour));
        // "without its signature" is no token at all.
        tokens.put("unsigned", tokens.remove("without its signature"));
        return tokens;
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, String value) {
        Map<String, Object> other = new HashMap<>(claims);
        other.put(name, value);
        return other;
    }

    private static HostileRequest plain(Operation operation, String token) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Host", "localhost", "Connection", "close"));
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        String body = operation.mediaType() == null ? "" : "{}";
        if (operation.mediaType() != null) {
            headers.put("Content-Type", operation.mediaType());
        }
        headers.put("Content-Length", Integer.toString(body.length()));
        String path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return new HostileRequest(operation.method(), path, headers, body);
    }

    @Test
    void nothingThatAnybodySendsMakesAServiceFail() throws Exception {
        long seed = Long.getLong("hostile.seed", 20_261_127L);
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("hostile.seconds", 60)).toNanos();
        Random random = new Random(seed);
        List<Operation> operations = ApiDocument.allOperations();
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        String token = null;
        int sent = 0;
        while (System.nanoTime() < end) {
            if (sent % 1_000 == 0) {
                token = Token.sign(Running.system().issuer(), UUID.randomUUID(), null, Token.ALL_SCOPES);
            }
            Operation operation = operations.get(random.nextInt(operations.size()));
            if (operation.id().equals("streamEvents")
                    || operation.node().toString().contains("text/event-stream")) {
                continue;
            }
            HostileRequest request = HostileRequest.drawn(operation, token, random);
            String answer = request.send(URI.create(Running.system().url(operation.service())));
            sent++;
            int status = answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9, 12));
            statuses.merge(status, 1, Integer::sum);
            boolean failed = status == 0 || status >= 500;
            // A browser gets a page where it asks for one.
            boolean silent = status >= 400
                    && status < 500
                    && !request.method().equals("HEAD")
                    && !isProblem(answer)
                    && !answer.contains("text/html");
            if (failed || silent) {
                wrong.add(request + "\n    → "
                        + answer.lines().limit(1).findFirst().orElse("nothing") + " "
                        + answer.substring(Math.max(0, answer.length() - 250)).replace("\r\n", " "));
            }
        }
        System.out.printf(
                "hostile requests: seed %d, %d sent, by status %s, %d wrong%n", seed, sent, statuses, wrong.size());
        assertTrue(sent > 500, "sent only " + sent);
        assertEquals(List.of(), wrong.stream().limit(25).toList());
    }

    private static boolean isProblem(String answer) {
        return answer.toLowerCase(java.util.Locale.ROOT).contains("content-type: application/problem+json");
    }

    private static String firstLine(String answer) {
        return answer.lines().findFirst().orElse("nothing");
    }
}
