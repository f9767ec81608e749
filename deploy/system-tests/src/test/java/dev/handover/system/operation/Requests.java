package dev.handover.system.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Builds the good request of an operation from its document and from what a workspace holds. */
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String BOUNDARY = "part-of-a-form";

    private final Resources resources;
    private final boolean complete;

    /** @param complete whether a body gets all the fields that there are, and not only those of its example */
    Requests(Resources resources, boolean complete) {
        this.resources = resources;
        this.complete = complete;
    }

    /**
     * The parts of a request, to be changed before it is sent.
     *
     * @param query names and values, not encoded
     * @param body JSON where it is JSON, a text else, null for none
     */
    record Parts(
            Operation operation,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String mediaType,
            JsonNode body) {

        Call call(String token) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            if (token != null) {
                all.put("Authorization", "Bearer " + token);
            }
            if (body != null && !all.containsKey("Content-Type")) {
                all.put(
                        "Content-Type",
                        mediaType.startsWith("multipart/") ? mediaType + "; boundary=" + BOUNDARY : mediaType);
            }
            return new Call(
                    operation.service().url(),
                    operation.method(),
                    target(),
                    all,
                    body == null ? null : bytes(mediaType, body));
        }

        String target() {
            StringBuilder target = new StringBuilder(path);
            query.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(value)));
            return target.toString();
        }
    }

    /**
     * A request with everything that is required, and where the ids are known with those too; nothing where the
     * workspace holds nothing that the path could name.
     */
    Optional<Parts> parts(Operation operation) {
        return resources.path(operation).map(path -> parts(operation, path));
    }

    private Parts parts(Operation operation, String path) {
        Sample sample = new Sample(operation.service(), complete);
        Map<String, String> query = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.parameters("query")) {
            boolean isId = parameter.schema().path("format").asText().equals("uuid");
            Optional<String> id = isId ? resources.field(parameter.name()) : Optional.empty();
            if (parameter.required() || id.isPresent()) {
                query.put(parameter.name(), id.orElseGet(() -> text(sample.parameter(parameter))));
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        if (!operation.accepts().isEmpty()) {
            headers.put("Accept", String.join(", ", operation.accepts()) + ", application/problem+json");
        }
        if (operation.hasHeader("Idempotency-Key")) {
            headers.put("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");
        }
        if (operation.hasHeader("If-Match")) {
            headers.put("If-Match", "*");
        }
        if (operation.bodies().isEmpty()) {
            return new Parts(operation, path, query, headers, null, null);
        }
        Map.Entry<String, JsonNode> body =
                resources.one(List.copyOf(operation.bodies().entrySet()));
        JsonNode value = withKnownIds(sample.body(body.getValue()).deepCopy(), "");
        return new Parts(operation, path, query, headers, body.getKey(), value);
    }

    private JsonNode withKnownIds(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(withKnownIds(field.getValue(), field.getKey())));
        } else if (node instanceof ArrayNode array) {
            String item = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withKnownIds(array.get(i), item));
            }
        } else if (node.isTextual() && ID.matcher(node.asText()).matches()) {
            return resources.field(name).<JsonNode>map(TextNode::valueOf).orElse(node);
        }
        return node;
    }

    private static String text(JsonNode value) {
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static byte[] bytes(String mediaType, JsonNode body) {
        try {
            if (mediaType.equals("application/x-www-form-urlencoded")) {
                return encodedForm(body).getBytes(StandardCharsets.US_ASCII);
            }
            if (mediaType.endsWith("json")) {
                return JSON.writeValueAsBytes(body);
            }
            if (mediaType.equals("application/gzip")) {
                ByteArrayOutputStream zipped = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
                    out.write(body.asText().getBytes(StandardCharsets.UTF_8));
                }
                return zipped.toByteArray();
            }
            return (mediaType.startsWith("multipart/") ? form(body) : body.asText()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String encodedForm(JsonNode fields) {
        StringBuilder form = new StringBuilder();
        fields.properties()
                .forEach(field -> form.append(form.isEmpty() ? "" : "&")
                        .append(encoded(field.getKey()))
                        .append('=')
                        .append(encoded(field.getValue().asText())));
        return form.toString();
    }

    private static String form(JsonNode fields) {
        StringBuilder form = new StringBuilder();
        fields.properties()
                .forEach(field -> form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                        .append(field.getKey())
                        .append(field.getKey().equals("file") ? "\"; filename=\"file.csv" : "")
                        .append("\"\r\n\r\n")
                        .append(field.getValue().asText())
                        .append("\r\n"));
        return form.append("--" + BOUNDARY + "--\r\n").toString();
    }
}
