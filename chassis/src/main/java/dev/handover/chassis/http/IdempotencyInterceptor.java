package dev.handover.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;

/** Does what {@link Idempotent} says. It stands outside the use case's transaction, so that both are one. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotencyInterceptor {

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final WorkspaceContext workspace;
    private final Jdbi jdbi;
    private final ObjectMapper json;

    IdempotencyInterceptor(HttpHeaders headers, UriInfo uri, WorkspaceContext workspace, Jdbi jdbi, ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.workspace = workspace;
        this.jdbi = jdbi;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = key();
        if (key == null) {
            return call.proceed();
        }
        UUID owner = workspace.id();
        // Another member's key is another key, even where both count from 1.
        String stored = workspace.caller().orElse("") + " " + key;
        String fingerprint = fingerprint(call);
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            replayOrClaim(owner, stored, fingerprint);
            Object result = call.proceed();
            store(owner, stored, fingerprint, result);
            return result;
        });
    }

    /** The value, bare or as the quoted string of RFC 9651. */
    private String key() {
        String header = headers.getHeaderString("Idempotency-Key");
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        if (value.isEmpty()
                || value.length() > Idempotent.LONGEST_KEY
                || !value.chars().allMatch(character -> character > 0x20 && character < 0x7f)) {
            throw ProblemType.Common.MALFORMED.because("Idempotency-Key takes 1 to " + Idempotent.LONGEST_KEY
                    + " visible ASCII characters, such as a UUID.");
        }
        return value;
    }

    private void replayOrClaim(UUID owner, String key, String fingerprint) {
        jdbi.useHandle(handle -> {
            // A second request must not wait behind the first: it learns at once that the first still runs.
            boolean free = handle.select("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))", owner + "/" + key)
                    .mapTo(boolean.class)
                    .one();
            if (!free) {
                throw ProblemType.Common.STILL_RUNNING.because("Wait for its answer, or ask again in a moment.");
            }
            handle.select(
                            "SELECT fingerprint, status, location, etag, body FROM idempotency"
                                    + " WHERE workspace = ? AND key = ?",
                            owner,
                            key)
                    .map((row, context) -> replay(row, fingerprint))
                    .findOne()
                    .ifPresent(answer -> {
                        throw new WebApplicationException(answer);
                    });
        });
    }

    private static Response replay(ResultSet row, String fingerprint) throws SQLException {
        if (!row.getString("fingerprint").equals(fingerprint)) {
            throw ProblemType.Common.KEY_REUSED.because(
                    "Take a new key for a new request; a key repeats one request exactly.");
        }
        Response.ResponseBuilder answer = Response.status(row.getInt("status")).header("Idempotency-Replayed", "true");
        if (row.getString("location") != null) {
            answer.header(HttpHeaders.LOCATION, row.getString("location"));
        }
        if (row.getString("etag") != null) {
            answer.header(HttpHeaders.ETAG, row.getString("etag"));
        }
        if (row.getString("body") != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(row.getString("body"));
        }
        return answer.build();
    }

    private void store(UUID owner, String key, String fingerprint, Object result) throws JsonProcessingException {
        RestResponse<?> response = result instanceof RestResponse<?> given ? given : RestResponse.ok(result);
        String body = response.getEntity() == null ? null : json.writeValueAsString(response.getEntity());
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO idempotency (workspace, key, fingerprint, status, location, etag, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                owner,
                key,
                fingerprint,
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                body));
    }

    /** SHA-256 over method, address and body as read, so that spacing and field order make no difference. */
    private String fingerprint(InvocationContext call) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        String address = call.getMethod().getName() + " " + uri.getRequestUri().getRawPath() + "?"
                + uri.getRequestUri().getRawQuery();
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        for (Object parameter : call.getParameters()) {
            if (parameter instanceof Path file) {
                digest.update(Files.readAllBytes(file));
            } else if (parameter instanceof byte[] bytes) {
                digest.update(bytes);
            } else if (parameter != null && !parameter.getClass().getName().startsWith("org.jboss")) {
                digest.update(json.writeValueAsBytes(parameter));
            }
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
