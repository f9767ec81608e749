package dev.handover.local;

import java.nio.file.Path;
import java.util.List;

/**
 * One of the three services.
 *
 * @param name short name: of the database, the log and the entry in {@code status}
 * @param module directory of the module in the checkout
 * @param offset its HTTP port counted from the first port of the run
 */
public record Service(String name, String module, int offset) {
    /** All three, in the order of their ports. */
    public static final List<Service> ALL = List.of(
            new Service("audit", "audit-service", 0),
            new Service("classification", "classification-service", 1),
            new Service("hiring", "hiring-service", 2));

    /** The service of that short or module name. */
    public static Service named(String name) {
        return ALL.stream()
                .filter(service ->
                        service.name().equals(name) || service.module().equals(name))
                .findFirst()
                .orElseThrow(() -> new LocalFailure(
                        "There is no service \"" + name + "\": they are audit, classification and hiring."));
    }

    /** What the build made of it, to be run with {@code java -jar}. */
    Path jar(Path root) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
