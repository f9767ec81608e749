package dev.handover.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node (broker and controller, KRaft) inside this process, on 127.0.0.1, whose data lasts. Topics come from
 * {@link #createTopics} only: a mistyped name is an error, not a new topic.
 *
 * <p>What a producer got an acknowledgement for is in the operating system's hands at once, so it outlives a killed
 * process, and on the disk within a second: a power cut can cost the last second, as one node has no replica.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final int NODE = 1;
    /** 3 s on an idle machine, 18 s were seen on a loaded one. */
    private static final long START_SECONDS = 60;

    private final DirectoryLock lock;
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(DirectoryLock lock, KafkaRaftServer server, String bootstrapServers) {
        this.lock = lock;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the node over {@code dir} and returns when it answers. Port 0 means any free one; the controller's port
     * is for the node itself only.
     */
    public static EmbeddedKafka start(Path dir, int port, int controllerPort) {
        Path root = dir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root.resolve("data"));
        } catch (IOException e) {
            throw new EmbeddedFailure("Kafka's directory " + root + " cannot be written: " + e.getMessage(), e);
        }
        DirectoryLock lock = DirectoryLock.take(root, "Kafka");
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        // Kafka loads classes by the context class loader, and a test's class loader goes away before Kafka does.
        thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        try {
            return launch(
                    root, lock, port == 0 ? Ports.free() : port, controllerPort == 0 ? Ports.free() : controllerPort);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        } finally {
            thread.setContextClassLoader(former);
        }
    }

    private static EmbeddedKafka launch(Path root, DirectoryLock lock, int port, int controllerPort) {
        Ports.requireFree(port, "Kafka");
        Ports.requireFree(controllerPort, "Kafka's controller");
        // Kafka asks Log4j's API which logger it may steer; without a provider named, that prints an error first.
        if (System.getProperty("log4j.provider") == null) {
            System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        }
        format(root.resolve("data"));
        KafkaRaftServer server = new KafkaRaftServer(
                new KafkaConfig(settings(root.resolve("data"), port, controllerPort), false), Time.SYSTEM);
        try {
            server.startup();
            EmbeddedKafka kafka = new EmbeddedKafka(lock, server, "127.0.0.1:" + port);
            try (Admin admin = kafka.admin()) {
                admin.describeCluster().clusterId().get(START_SECONDS, TimeUnit.SECONDS);
            }
            return kafka;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            server.shutdown();
            throw new EmbeddedFailure("Kafka did not start over " + root + ": " + e, e);
        } catch (InterruptedException e) {
            server.shutdown();
            Thread.currentThread().interrupt();
            throw new EmbeddedFailure("Interrupted while Kafka was starting.", e);
        }
    }

    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(Optional.of(data.toString()))
                    .addDirectory(data.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(silent)
                    .run();
        } catch (Exception e) {
            throw new EmbeddedFailure("Kafka's directory " + data + " cannot be set up: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> settings(Path data, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        // One node: there is nobody to replicate to.
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "3");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("default.replication.factor", "1");
        // Consumers of a local run come one by one; waiting for company only delays the first event.
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A page cut half through by a power failure must not take more than a second of events with it.
        settings.put("log.flush.interval.ms", "1000");
        settings.put("log.segment.bytes", Integer.toString(64 << 20));
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        // The defaults are for a server with thousands of partitions: 128 MiB of heap for the cleaner alone.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        settings.put("log.cleaner.io.buffer.size", Integer.toString(64 << 10));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "3");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        return settings;
    }

    /** Creates the topics that are missing; those that exist stay as they are. */
    public void createTopics(List<Topics.Topic> topics) {
        try (Admin admin = admin()) {
            Set<String> existing = admin.listTopics().names().get(START_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(EmbeddedKafka::newTopic)
                    .collect(Collectors.toList());
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(START_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new EmbeddedFailure(
                        "Kafka refuses to create the topics: " + e.getCause().getMessage(), e);
            }
        } catch (TimeoutException e) {
            throw new EmbeddedFailure("Kafka did not create the topics within " + START_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedFailure("Interrupted while Kafka was creating topics.", e);
        }
    }

    private static NewTopic newTopic(Topics.Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1)
                .configs(Map.of("cleanup.policy", topic.compacted() ? "compact" : "delete"));
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** What a client puts into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the node in order and gives the directory free. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }
}
