package dev.handover.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Does what {@link Idempotent} says. It stands outside the use case's transaction, so that both are one. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotencyInterceptor {

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final WorkspaceContext workspace;
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            HttpHeaders headers,
            UriInfo uri,
            WorkspaceContext workspace,
            AgroalDataSource dataSource,
            ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.workspace = workspace;
        this.dataSource = dataSource;
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
            try (Connection connection = dataSource.getConnection()) {
                replayOrClaim(connection, owner, stored, fingerprint);
                Object result = call.proceed();
                store(connection, owner, stored, fingerprint, result);
                return result;
            }
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

    private void replayOrClaim(Connection connection, UUID owner, String key, String fingerprint) throws SQLException {
        // A second request must not wait behind the first: it learns at once that the first still runs.
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, owner + "/" + key);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw ProblemType.Common.STILL_RUNNING.because("Wait for its answer, or ask again in a moment.");
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT fingerprint, status, location, etag, body FROM idempotency WHERE workspace = ? AND key = ?")) {
            select.setObject(1, owner);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    if (!row.getString("fingerprint").equals(fingerprint)) {
                        throw ProblemType.Common.KEY_REUSED.because(
                                "Take a new key for a new request; a key repeats one request exactly.");
                    }
                    throw new WebApplicationException(stored(row));
                }
            }
        }
    }

    private static Response stored(ResultSet row) throws SQLException {
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

    private void store(Connection connection, UUID owner, String key, String fingerprint, Object result)
            throws SQLException, JsonProcessingException {
        RestResponse<?> response = result instanceof RestResponse<?> given ? given : RestResponse.ok(result);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO idempotency"
                + " (workspace, key, fingerprint, status, location, etag, body) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, owner);
            insert.setString(2, key);
            insert.setString(3, fingerprint);
            insert.setInt(4, response.getStatus());
            insert.setString(5, response.getHeaderString(HttpHeaders.LOCATION));
            insert.setString(6, response.getHeaderString(HttpHeaders.ETAG));
            insert.setString(7, response.getEntity() == null ? null : json.writeValueAsString(response.getEntity()));
            insert.executeUpdate();
        }
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
