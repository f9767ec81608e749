package dev.handover.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Sends bodies that no client library would, and looks when and how the server says stop. */
final class HugeUpload {
    private static final int CHUNK = 64 << 10;
    private static final int ANSWER_LIMIT_MILLIS = 30_000;

    private HugeUpload() {}

    /**
     * What came of it.
     *
     * @param status the HTTP status, 0 when the connection ended without one
     * @param head the response as far as it was read
     * @param sent bytes of the body that went out before the server answered
     */
    record Result(int status, String head, long sent) {}

    /** Announces a length, sends nothing of it, and waits for the answer. */
    static Result announced(String url, String path, String token, long length) throws IOException {
        try (Socket socket = open(url)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(path, token, "Content-Length: " + length));
            out.flush();
            return result(socket, 0);
        }
    }

    /**
     * Sends a body in chunks, without a length, until the server answers or hangs up, or all is sent: the beginning, and
     * then only the letter a.
     */
    static Result chunked(String url, String path, String token, String beginning, long length) throws IOException {
        try (Socket socket = open(url)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(path, token, "Transfer-Encoding: chunked"));
            byte[] data = new byte[CHUNK];
            Arrays.fill(data, (byte) 'a');
            byte[] size = (Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] end = {'\r', '\n'};
            long sent = 0;
            byte[] first = beginning.getBytes(StandardCharsets.US_ASCII);
            if (first.length > 0) {
                out.write((Integer.toHexString(first.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(first);
                out.write(end);
            }
            try {
                while (sent < length && socket.getInputStream().available() == 0) {
                    out.write(size);
                    out.write(data);
                    out.write(end);
                    sent += CHUNK;
                }
            } catch (SocketException hungUp) {
                // The answer, if there was one, is still to be read.
                assert hungUp != null;
            }
            return result(socket, sent);
        }
    }

    private static Socket open(String url) throws IOException {
        URI uri = URI.create(url);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
        return socket;
    }

    private static byte[] head(String path, String token, String length) {
        return String.join(
                        "\r\n",
                        "POST " + path + " HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Authorization: Bearer " + token,
                        "Content-Type: " + (path.endsWith("/imports") ? "text/csv" : "application/json"),
                        "Idempotency-Key: \"" + Tenant.key() + "\"",
                        length,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Result result(Socket socket, long sent) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[4096];
        InputStream in = socket.getInputStream();
        try {
            for (int count = in.read(buffer); count > 0 && answer.length() < 8192; count = in.read(buffer)) {
                answer.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                if (answer.indexOf("\r\n\r\n") > 0) {
                    break;
                }
            }
        } catch (SocketTimeoutException silent) {
            return new Result(0, "no answer within " + ANSWER_LIMIT_MILLIS + " ms", sent);
        } catch (SocketException reset) {
            return new Result(status(answer), answer + " then " + reset.getMessage(), sent);
        }
        return new Result(status(answer), answer.toString().toLowerCase(Locale.ROOT), sent);
    }

    private static int status(StringBuilder answer) {
        String[] words = answer.toString().split(" ", 3);
        return words.length > 1 && words[0].startsWith("HTTP/") ? Integer.parseInt(words[1]) : 0;
    }
}
