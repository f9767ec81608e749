package dev.handover.local;

import dev.handover.embedded.Ports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where a run stands.
 *
 * @param root the checkout, with the built services
 * @param data where everything that lasts is kept
 * @param portsFrom the first of the nine ports: audit, classification, hiring, PostgreSQL, Kafka, Kafka's controller,
 *     and health and metrics of the three services
 * @param archiveClasses whether the services leave an archive of their classes, for a quicker next start of the same
 *     build
 */
public record Settings(Path root, Path data, int portsFrom, boolean archiveClasses) {
    static final int PORTS = 9;

    /** A run over {@code data} on nine neighbouring ports that are free now: for tests, which start it once. */
    public static Settings onFreePorts(Path root, Path data) {
        for (int attempt = 0; attempt < 50; attempt++) {
            // Below the range that operating systems take the ports of outgoing connections from.
            int first = ThreadLocalRandom.current().nextInt(12_000, 32_000);
            if (IntStream.range(first, first + PORTS).allMatch(Ports::isFree)) {
                return new Settings(root, data, first, false);
            }
        }
        throw new LocalFailure("No " + PORTS + " neighbouring ports are free on 127.0.0.1.");
    }

    /** Throws with a sentence when another program has one of the ports. */
    void requireFreePorts() {
        for (Service service : Service.ALL) {
            requireFree(port(service), service.module());
            requireFree(managementPort(service), "health and metrics of " + service.module());
        }
        requireFree(postgresPort(), "PostgreSQL");
        requireFree(kafkaPort(), "Kafka");
        requireFree(controllerPort(), "Kafka's controller");
    }

    private static void requireFree(int port, String purpose) {
        if (!Waiting.until(Instant.now().plusSeconds(2), () -> Ports.isFree(port))) {
            throw new LocalFailure("Port " + port + ", meant for " + purpose + ", is taken by another program: stop it,"
                    + " or choose other ports with --ports-from N.");
        }
    }

    int port(Service service) {
        return portsFrom + service.offset();
    }

    int managementPort(Service service) {
        return portsFrom + 6 + service.offset();
    }

    int postgresPort() {
        return portsFrom + 3;
    }

    int kafkaPort() {
        return portsFrom + 4;
    }

    int controllerPort() {
        return portsFrom + 5;
    }

    String url(Service service) {
        return "http://127.0.0.1:" + port(service);
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    Path issuer() {
        return data.resolve("issuer");
    }
}
