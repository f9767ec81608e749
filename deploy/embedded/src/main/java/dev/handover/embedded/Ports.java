package dev.handover.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Free and taken TCP ports of the loopback address. */
public final class Ports {
    private static final int ATTEMPTS = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** Gives a port that nothing listened on a moment ago, and never one of this JVM twice: two asked for are two. */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new EmbeddedFailure("No free TCP port on 127.0.0.1.", e);
            }
        }
        throw new EmbeddedFailure("No TCP port on 127.0.0.1 that was not given before.");
    }

    /** True when nothing listens on the port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without it a port stays "taken" for a minute after a stop, by connections in TIME_WAIT.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void requireFree(int port, String purpose) {
        if (!isFree(port)) {
            throw new EmbeddedFailure(
                    "Port " + port + ", meant for " + purpose + ", is taken by another program on this machine.");
        }
    }
}
