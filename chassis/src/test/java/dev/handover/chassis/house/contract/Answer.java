package dev.handover.chassis.house.contract;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a service answered to a call.
 *
 * @param method in capitals
 * @param path as it was asked for, percent-encoded, without the query
 * @param sent the media type of the request's body, null where it had none
 * @param headers of the answer, by their names in any case
 * @param body of the answer, empty where there was none
 */
public record Answer(
        String method, String path, String sent, int status, Map<String, List<String>> headers, String body) {

    public Answer {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** {@return what came by Java's own client} */
    public static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.request().method(),
                response.uri().getRawPath(),
                response.request().headers().firstValue("Content-Type").orElse(null),
                response.statusCode(),
                response.headers().map(),
                response.body() == null ? "" : response.body());
    }

    /** {@return the first value of a header, or null} */
    public String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** {@return the answer's media type without parameters, or null} */
    public String mediaType() {
        return bare(header("Content-Type"));
    }

    /** {@return the request's media type without parameters, or null} */
    String sentType() {
        return bare(sent);
    }

    private static String bare(String header) {
        return header == null ? null : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
