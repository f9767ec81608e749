package dev.handover.local;

import dev.handover.embedded.Databases;
import dev.handover.embedded.EmbeddedKafka;
import dev.handover.embedded.EmbeddedPostgres;
import dev.handover.embedded.Issuer;
import dev.handover.embedded.Ports;
import dev.handover.embedded.ServiceDatabase;
import dev.handover.embedded.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A running system: PostgreSQL, Kafka and the three services, all of which end with it. */
public final class LocalRun implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(35);

    private final Settings settings;
    private final Optional<DevMode.Wanted> wanted;
    private final Consumer<String> progress;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final List<ServiceProcess> replicas = new ArrayList<>();
    private final Map<String, ServiceDatabase> databases = new LinkedHashMap<>();
    private Issuer issuer;
    private EmbeddedPostgres postgres;
    private CompletableFuture<EmbeddedKafka> kafka;
    private DevMode devMode;
    private volatile boolean closing;

    private LocalRun(Settings settings, Optional<DevMode.Wanted> wanted, Consumer<String> progress) {
        this.settings = settings;
        this.wanted = wanted;
        this.progress = progress;
    }

    /**
     * Starts everything and returns when all three services are ready; stops what it started when it fails.
     *
     * @param settings where
     * @param progress takes one line per step, for the terminal
     */
    public static LocalRun start(Settings settings, Consumer<String> progress) {
        LocalRun run = prepare(settings, Optional.empty(), progress);
        run.launch();
        run.announceReady();
        return run;
    }

    /* Split from launch() so that a Ctrl-C during the start finds a run to close. */
    static LocalRun prepare(Settings settings, Optional<DevMode.Wanted> wanted, Consumer<String> progress) {
        Disk.requireSpace(settings.data());
        RunFile.live(settings.data()).ifPresent(other -> {
            throw new LocalFailure("Handover already runs over " + settings.data() + " (process "
                    + other.launcher().pid() + "): see deploy/local/status, or stop it with deploy/local/down.");
        });
        RunFile.read(settings.data()).ifPresent(RunFile::endLeftovers);
        return new LocalRun(settings, wanted, progress);
    }

    void launch() {
        try {
            step(this::takePlace);
            step(() -> kafka = CompletableFuture.supplyAsync(this::startKafka));
            step(this::startPostgres);
            // The services wait for Kafka on their own: starting beside it saves its two seconds.
            Service.ALL.forEach(service -> step(() -> startService(service)));
            awaitKafka();
            progress.accept("Kafka is up on port " + settings.kafkaPort() + ".");
            awaitReady();
            awaitDevMode();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /* A stop asked for meanwhile waits for the step and finds all that it started. */
    private synchronized void step(Runnable action) {
        requireNotClosing();
        action.run();
    }

    private void requireNotClosing() {
        if (closing) {
            throw new LocalFailure("Stopped before everything was up.");
        }
    }

    private void takePlace() {
        settings.requireFreePorts();
        issuer = Issuer.in(settings.issuer());
        record(false);
    }

    private void startPostgres() {
        postgres = EmbeddedPostgres.start(settings.data().resolve("postgres"), settings.postgresPort());
        progress.accept("PostgreSQL is up on port " + postgres.port() + ".");
        for (Service service : Service.ALL) {
            databases.put(service.name(), Databases.of(postgres, service.name()));
        }
    }

    /** Tells the other commands that all is up. */
    void announceReady() {
        step(() -> record(true));
    }

    private EmbeddedKafka startKafka() {
        EmbeddedKafka started =
                EmbeddedKafka.start(settings.data().resolve("kafka"), settings.kafkaPort(), settings.controllerPort());
        started.createTopics(Topics.all());
        return started;
    }

    private EmbeddedKafka awaitKafka() {
        try {
            return kafka.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new LocalFailure("Kafka did not start.", e);
        }
    }

    private void startService(Service service) {
        if (isInDevMode(service)) {
            devMode = DevMode.start(wanted.orElseThrow(), settings, databases.get(service.name()), issuer.jwks());
            record(false);
            return;
        }
        services.put(
                service.name(), ServiceProcess.start(service, settings, databases.get(service.name()), issuer.jwks()));
        record(false);
    }

    private boolean isInDevMode(Service service) {
        return wanted.filter(dev -> dev.service().equals(service)).isPresent();
    }

    private void awaitReady() {
        Map<String, ServiceProcess> waiting = new LinkedHashMap<>(services);
        Instant deadline = Instant.now().plus(READY_LIMIT);
        boolean all = Waiting.until(deadline, () -> {
            requireNotClosing();
            requireAlive();
            waiting.values().removeIf(child -> {
                boolean ready = child.isReady();
                if (ready) {
                    progress.accept(
                            child.service().module() + " is ready on port " + settings.port(child.service()) + ".");
                }
                return ready;
            });
            return waiting.isEmpty();
        });
        if (!all) {
            throw new LocalFailure(String.join(", ", waiting.keySet()) + " did not become ready within "
                    + READY_LIMIT.toSeconds() + " s; see " + settings.data().resolve("logs") + ".");
        }
    }

    private void awaitDevMode() {
        if (devMode != null) {
            devMode.awaitReady(progress, () -> {
                requireNotClosing();
                requireAlive();
            });
        }
    }

    /** True when the service in dev mode was ended at its own keyboard, which is meant for all. */
    boolean devModeHasEnded() {
        return devMode != null && devMode.hasEnded();
    }

    /** Throws with a sentence when a part has died. */
    void requireAlive() {
        if (closing) {
            return;
        }
        for (ServiceProcess child : services.values()) {
            if (!child.isAlive()) {
                throw new LocalFailure(child.obituary() + Disk.fullness(settings.data()));
            }
        }
        if (postgres != null && !postgres.isRunning()) {
            throw new LocalFailure("PostgreSQL stopped by itself; see "
                    + settings.data().resolve("postgres/server.log") + "." + Disk.fullness(settings.data()));
        }
    }

    private void record(boolean ready) {
        Map<String, RunFile.Known> children = new LinkedHashMap<>();
        services.forEach((name, child) -> children.put(name, child.known()));
        if (devMode != null) {
            devMode.known().ifPresent(maven -> children.put(devMode.service().name(), maven));
        }
        new RunFile(RunFile.Known.of(ProcessHandle.current()), children, settings.portsFrom(), ready)
                .write(settings.data());
    }

    /** Starts a service again that was killed, and waits until it is ready. */
    public void restart(String name) {
        Service service = Service.named(name);
        services.get(service.name()).kill();
        step(() -> startService(service));
        awaitReady();
        announceReady();
    }

    /** Starts one more process of a service, on free ports, and waits until it is ready; it ends with this run. */
    public ServiceProcess replicate(String name) {
        Service service = Service.named(name);
        step(() -> replicas.add(ServiceProcess.start(
                service,
                new Settings(settings.root(), settings.data(), settings.portsFrom(), false),
                new Listening(Ports.free(), Ports.free()),
                databases.get(service.name()),
                issuer.jwks())));
        ServiceProcess replica = replicas.get(replicas.size() - 1);
        boolean ready = Waiting.until(Instant.now().plus(READY_LIMIT), () -> {
            if (!replica.isAlive()) {
                throw new LocalFailure(replica.obituary());
            }
            return replica.isReady();
        });
        if (!ready) {
            throw new LocalFailure("The other " + service.module() + " did not become ready within "
                    + READY_LIMIT.toSeconds() + " s; see " + settings.log(service.name()) + ".");
        }
        return replica;
    }

    /** The process of a service, by its short name. */
    public ServiceProcess service(String name) {
        return services.get(Service.named(name).name());
    }

    /** Where a service answers, such as {@code http://127.0.0.1:8080}. */
    public String url(String name) {
        return settings.url(Service.named(name));
    }

    /** Signs the tokens that the services of this run accept. */
    public Issuer issuer() {
        return issuer;
    }

    /** What a Kafka client puts into {@code bootstrap.servers}. */
    public String kafka() {
        return "127.0.0.1:" + settings.kafkaPort();
    }

    /** The database of a service, with the credentials of both roles. */
    public ServiceDatabase database(String name) {
        return databases.get(Service.named(name).name());
    }

    /** The ports and directories of this run. */
    public Settings settings() {
        return settings;
    }

    /** True once a stop has begun. */
    boolean isClosing() {
        return closing;
    }

    /** Stops the services (they finish what they have begun), then Kafka, then PostgreSQL. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        List<ServiceProcess> all = new ArrayList<>(services.values());
        all.addAll(replicas);
        all.forEach(ServiceProcess::askToStop);
        if (devMode != null) {
            devMode.askToStop();
            devMode.awaitStop(STOP_LIMIT);
        }
        all.forEach(child -> child.awaitStop(STOP_LIMIT));
        if (kafka != null) {
            kafka.handle((started, failure) -> Optional.ofNullable(started))
                    .join()
                    .ifPresent(EmbeddedKafka::close);
        }
        if (postgres != null) {
            postgres.close();
        }
        RunFile.delete(settings.data());
    }
}
