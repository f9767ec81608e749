package dev.handover.system.operation;

import dev.handover.chassis.house.contract.Answer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Sends calls byte by byte as they are, also such as no client library would, and reads what comes back. */
final class Wire {
    private static final int LIMIT_MILLIS = 30_000;
    private static final String STREAM = "text/event-stream";

    private Wire() {}

    /** @return nothing where the connection ended without an answer */
    static Optional<Answer> send(Call call) {
        URI server = URI.create(call.url());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            try {
                write(call, server, socket.getOutputStream());
            } catch (IOException refusedWhileWriting) {
                // A server may answer before it has read all; the answer is what counts.
            }
            return Optional.of(read(call, new ByteReader(new BufferedInputStream(socket.getInputStream()))));
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }

    private static void write(Call call, URI server, OutputStream out) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", server.getAuthority());
        headers.put("Connection", "close");
        headers.putAll(call.headers());
        if (call.body() != null) {
            headers.put("Content-Length", Integer.toString(call.bodyLength()));
        }
        StringBuilder head = new StringBuilder(call.method() + " " + call.target() + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (call.body() != null) {
            out.write(call.body());
        }
        out.flush();
    }

    private static Answer read(Call call, ByteReader in) throws IOException {
        int status = Integer.parseInt(in.line().split(" ", 3)[1]);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = in.line(); !line.isEmpty(); line = in.line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        String sent = call.headers().get("Content-Type");
        Answer head = new Answer(call.method(), call.path(), sent, status, headers, "");
        return new Answer(call.method(), call.path(), sent, status, headers, body(head, in));
    }

    private static String body(Answer head, ByteReader in) throws IOException {
        if (head.method().equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return "";
        }
        if (STREAM.equals(head.mediaType())) {
            // Has no end.
            return STREAM;
        }
        byte[] bytes = "chunked".equals(head.header("Transfer-Encoding")) ? in.chunks() : in.rest(head);
        InputStream packed = new ByteArrayInputStream(bytes);
        try (InputStream unpacked = "gzip".equals(head.header("Content-Encoding"))
                ? new GZIPInputStream(packed)
                : "deflate".equals(head.header("Content-Encoding")) ? new InflaterInputStream(packed) : packed) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Reads lines and bytes from one stream. */
    private record ByteReader(InputStream in) {

        String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            while (next != '\n') {
                if (next < 0) {
                    throw new IOException("the connection ended");
                }
                if (next != '\r') {
                    line.write(next);
                }
                next = in.read();
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        byte[] rest(Answer head) throws IOException {
            String length = head.header("Content-Length");
            return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        }

        byte[] chunks() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = size(); size > 0; size = size()) {
                all.write(in.readNBytes(size));
                line();
            }
            return all.toByteArray();
        }

        private int size() throws IOException {
            return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
        }
    }
}
