package dev.handover.chassis.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts a service. */
@QuarkusMain
public final class ServiceMain {

    ServiceMain() {}

    /** @param arguments as Quarkus takes them */
    public static void main(String... arguments) {
        // The server would answer an address that is no URI with an empty 400. Here it is refused with a
        // problem document. The setting exists as a system property only, and is read as the server's classes are
        // loaded.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
