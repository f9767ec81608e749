package dev.handover.embedded;

import java.util.ArrayList;
import java.util.List;

/** The product's topics, as the services' contracts name them, with the dead-letter twin of each consumer. */
public final class Topics {
    /** One key hashes to one partition: three let three consumers of a service share the work. */
    private static final int PARTITIONS = 3;

    private Topics() {}

    /**
     * One topic.
     *
     * @param name its name
     * @param partitions how many partitions it has
     * @param compacted true where the last event of a key holds the full state and outlives all retention
     */
    public record Topic(String name, int partitions, boolean compacted) {}

    /** All topics that a run of the three services needs. */
    public static List<Topic> all() {
        List<Topic> topics = new ArrayList<>();
        add(topics, "audit.activity", true, "classification-service", "hiring-service");
        add(topics, "audit.time-entry", false);
        add(topics, "audit.workload", true, "classification-service", "hiring-service");
        add(topics, "classification.decision", true, "hiring-service", "audit-service");
        add(topics, "classification.outcome", false, "hiring-service");
        add(topics, "hiring.opening", false);
        add(topics, "hiring.engagement", true, "classification-service", "audit-service");
        return List.copyOf(topics);
    }

    private static void add(List<Topic> topics, String name, boolean compacted, String... consumers) {
        topics.add(new Topic(name, PARTITIONS, compacted));
        for (String consumer : consumers) {
            topics.add(new Topic(deadLetter(name, consumer), PARTITIONS, false));
        }
    }

    /** The topic that a consumer puts the records into that it cannot digest. */
    public static String deadLetter(String topic, String consumer) {
        return topic + "." + consumer + ".dead-letter";
    }
}
