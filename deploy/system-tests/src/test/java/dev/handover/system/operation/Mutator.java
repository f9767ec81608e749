package dev.handover.system.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes a bad request out of a good one, by one change to three. */
final class Mutator {
    /** Lone surrogates can be written as escapes only. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int MOST_CHANGES = 3;
    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "QUERY", "BREW");
    private static final List<String> HEADERS = List.of(
            "Content-Type",
            "Content-Type",
            "Accept",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Content-Encoding",
            "Accept-Encoding",
            "Origin",
            "Host",
            "Last-Event-ID",
            "Prefer",
            "Range",
            "Accept-Language",
            "Cookie",
            "Forwarded",
            "X-Forwarded-Host",
            "X-HTTP-Method-Override",
            "traceparent",
            "If-Modified-Since",
            "Authorization");

    private final Random random;
    private final Hostile hostile;

    Mutator(Random random) {
        this.random = random;
        this.hostile = new Hostile(random);
    }

    /** The bad request. */
    Call mutate(Requests.Parts good, String token) {
        Change change = new Change(good, token);
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            switch (random.nextInt(16)) {
                case 0, 1, 2 -> change.query();
                case 3, 4 -> change.segment();
                case 5 -> change.path();
                case 6 -> change.method = METHODS.get(random.nextInt(METHODS.size()));
                case 7, 8 -> change.header(HEADERS.get(random.nextInt(HEADERS.size())));
                case 9 -> change.bytes();
                default -> change.body();
            }
        }
        return change.call();
    }

    /** A request on its way from good to bad. */
    private final class Change {
        private final Requests.Parts good;
        private final Map<String, String> headers;
        private final List<String> query = new ArrayList<>();
        private String method;
        private String path;
        private JsonNode json;
        private byte[] raw;

        Change(Requests.Parts good, String token) {
            this.good = good;
            Call call = good.call(token);
            this.headers = new LinkedHashMap<>(call.headers());
            this.method = call.method();
            this.path = good.path();
            good.query().forEach((name, value) -> query.add(Requests.encoded(name) + "=" + Requests.encoded(value)));
            this.json = good.body() == null ? null : good.body().deepCopy();
            this.raw = call.body();
        }

        Call call() {
            String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
            return new Call(good.operation().service().url(), method, target, headers, raw);
        }

        /** A parameter of the operation, mostly, or one that it does not have. */
        void query() {
            List<Operation.Parameter> known = good.operation().parameters("query");
            boolean unknown = known.isEmpty() || random.nextInt(8) == 0;
            String name = unknown
                    ? hostile.encoded()
                    : known.get(random.nextInt(known.size())).name();
            if (random.nextInt(6) > 0) {
                // Else it stands there twice.
                query.removeIf(parameter -> parameter.startsWith(name + "="));
            }
            query.add(random.nextInt(15) == 0 ? name : name + "=" + hostile.encoded());
        }

        void header(String name) {
            headers.put(name, hostile.header(name));
        }

        void segment() {
            String[] segments = path.split("/", -1);
            if (segments.length < 2) {
                return;
            }
            List<Integer> variable = new ArrayList<>();
            String[] template = good.operation().template().split("/", -1);
            for (int i = 1; i < segments.length; i++) {
                if (i >= template.length || template[i].contains("{")) {
                    variable.add(i);
                }
            }
            int chosen = variable.isEmpty() || random.nextInt(10) == 0
                    ? 1 + random.nextInt(segments.length - 1)
                    : variable.get(random.nextInt(variable.size()));
            segments[chosen] = hostile.encoded();
            path = String.join("/", segments);
        }

        void path() {
            List<String> paths = List.of(
                    path + "/",
                    path + "//",
                    "/" + path,
                    path.replaceFirst("/", "/x/../"),
                    path + "/..",
                    path + "/.",
                    path.replace("/v1/", "/v1/%2e%2e/v1/"),
                    path.replace("/v1/", "/V1/"),
                    path.replace("/v1", ""),
                    path + ".json",
                    path + "%2f",
                    path + ";a=b",
                    path.replace("/v1/", "/v1;a=b/"),
                    path + "/unknown",
                    "/q/.." + path,
                    path + "x".repeat(random.nextInt(9_000)),
                    path.replaceFirst("/[^/]*$", ""));
            path = paths.get(random.nextInt(paths.size()));
            if (!path.startsWith("/")) {
                path = "/" + path;
            }
        }

        void body() {
            if (json == null) {
                if (random.nextInt(4) == 0) {
                    json = hostile.json();
                    raw = written(json);
                }
                return;
            }
            if (json.isContainerNode() && random.nextInt(12) > 0) {
                inside(json);
            } else {
                json = hostile.json();
            }
            String type = good.mediaType();
            raw = type == null || type.endsWith("json") || (json.isContainerNode() && random.nextInt(8) == 0)
                    ? written(json)
                    : Requests.bytes(type, json);
        }

        private void inside(JsonNode node) {
            if (node instanceof ObjectNode object) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                int what = random.nextInt(10);
                if (names.isEmpty() || what == 0) {
                    object.set(random.nextBoolean() ? hostile.text() : "unknown", hostile.json());
                    return;
                }
                String name = names.get(random.nextInt(names.size()));
                if (what == 1) {
                    object.remove(name);
                } else if (object.get(name).isContainerNode() && random.nextInt(3) > 0) {
                    inside(object.get(name));
                } else {
                    object.set(name, hostile.json());
                }
            } else if (node instanceof ArrayNode array) {
                if (array.isEmpty() || random.nextInt(6) == 0) {
                    array.add(hostile.json());
                    return;
                }
                int index = random.nextInt(array.size());
                if (array.get(index).isContainerNode() && random.nextInt(3) > 0) {
                    inside(array.get(index));
                } else if (random.nextInt(6) == 0) {
                    for (int i = random.nextInt(1_500); i > 0; i--) {
                        array.add(array.get(index));
                    }
                } else {
                    array.set(index, hostile.json());
                }
            }
        }

        /** Bytes that are no document. */
        void bytes() {
            byte[] from = raw == null ? new byte[0] : raw;
            String text = new String(from, StandardCharsets.UTF_8);
            List<byte[]> bytes = List.of(
                    new byte[0],
                    Arrays.copyOf(from, from.length / 2),
                    ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                    text.getBytes(StandardCharsets.UTF_16),
                    (text + text).getBytes(StandardCharsets.UTF_8),
                    ("/* comment */" + text).getBytes(StandardCharsets.UTF_8),
                    text.replaceFirst("\\{", "{\"a\":1,\"a\":2,").getBytes(StandardCharsets.UTF_8),
                    "{\"__proto__\":{},\"\\u0000\":1}".getBytes(StandardCharsets.UTF_8),
                    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                            .getBytes(StandardCharsets.UTF_8),
                    "a;b;c\n1;2;3".getBytes(StandardCharsets.UTF_8),
                    text.replace("\"", "'").getBytes(StandardCharsets.UTF_8),
                    "[".repeat(20_000).getBytes(StandardCharsets.UTF_8),
                    "{\"a\":".repeat(5_000).getBytes(StandardCharsets.UTF_8),
                    ("{\"a\":" + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8),
                    ("\"" + "x".repeat(random.nextInt(30) == 0 ? 2_500_000 : 30_000) + "\"")
                            .getBytes(StandardCharsets.UTF_8),
                    "null".getBytes(StandardCharsets.UTF_8),
                    new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xc0, '"', '}'},
                    new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0},
                    new byte[] {'P', 'K', 3, 4, 0, 0});
            raw = bytes.get(random.nextInt(bytes.size()));
            headers.putIfAbsent("Content-Type", "application/json");
        }

        private byte[] written(JsonNode node) {
            headers.putIfAbsent("Content-Type", "application/json");
            try {
                return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
            } catch (JsonProcessingException tooDeep) {
                return ("[".repeat(3_000) + "]".repeat(3_000)).getBytes(StandardCharsets.UTF_8);
            }
        }
    }
}
