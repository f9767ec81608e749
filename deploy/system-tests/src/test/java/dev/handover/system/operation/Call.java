package dev.handover.system.operation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as it goes out. */
final class Call {
    private static final int SHOWN = 300;
    private static final Pattern UNRESERVED =
            Pattern.compile("%(2[dDeE]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF]|7[eE])");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PARENT = Pattern.compile("/[^/]*/\\.\\.(?=/|$)");

    private final String url;
    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * A request.
     *
     * @param url of the service
     * @param target path and query, percent-encoded or as wrong as it is meant to be
     * @param body null for none
     */
    Call(String url, String method, String target, Map<String, String> headers, byte[] body) {
        this.url = url;
        this.method = method;
        this.target = target;
        this.headers = new LinkedHashMap<>(headers);
        this.body = body == null ? null : body.clone();
    }

    String url() {
        return url;
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body == null ? null : body.clone();
    }

    int bodyLength() {
        return body == null ? 0 : body.length;
    }

    /** The path as the server routes it: RFC 3986, section 6.2.2, and without doubled slashes. */
    String path() {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        path = UNRESERVED
                .matcher(path)
                .replaceAll(
                        octet -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(octet.group(1), 16))));
        path = path.replaceAll("(/\\.)+(?=/|$)", "");
        for (String before = ""; !before.equals(path); ) {
            before = path;
            path = PARENT.matcher(path).replaceFirst("").replaceFirst("^(/\\.\\.)+(?=/|$)", "");
        }
        path = path.replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The same without matrix parameters, which a router may leave out of what it compares. */
    Call withoutMatrix() {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        String rest = query < 0 ? "" : target.substring(query);
        return new Call(url, method, path.replaceAll(";[^/]*", "") + rest, headers, body);
    }

    /** The same about things that nobody has. */
    Call withMadeUpIds() {
        String madeUp = ID.matcher(target).replaceAll(id -> UUID.randomUUID().toString());
        Call changed = new Call(url, method, madeUp, headers, body);
        changed.headers.computeIfPresent("Idempotency-Key", (name, key) -> "\"" + UUID.randomUUID() + "\"");
        return changed;
    }

    /** The same with one header set, or left out where the value is null. */
    Call with(String name, String value) {
        Call changed = new Call(url, method, target, headers, body);
        if (value == null) {
            changed.headers.remove(name);
        } else {
            changed.headers.put(name, value);
        }
        return changed;
    }

    /** For messages: enough to send it again by hand, without the token. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method).append(' ').append(cut(target));
        headers.forEach((name, value) -> {
            if (!name.equals("Authorization")) {
                text.append(" | ").append(name).append(": ").append(cut(value));
            }
        });
        if (body != null) {
            byte[] start = Arrays.copyOf(body, Math.min(body.length, SHOWN + 1));
            text.append(" | ")
                    .append(body.length)
                    .append(" bytes ")
                    .append(cut(new String(start, StandardCharsets.UTF_8)));
        }
        return text.toString();
    }

    private static String cut(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(SHOWN).forEach(c -> {
            if (c < ' ' || c > '~') {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.append((char) c);
            }
        });
        return text.length() > SHOWN ? shown + "..." : shown.toString();
    }
}
