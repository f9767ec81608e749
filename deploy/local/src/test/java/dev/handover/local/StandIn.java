package dev.handover.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Stands in for a service in the tests of the launcher: it is ready at once, writes a line when it is told to stop, and
 * dies when it is told {@code /crash}.
 */
final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.getInteger("quarkus.http.port");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("told to stop")));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/crash", exchange -> {
            System.out.println("ERROR the disk ate my homework");
            Runtime.getRuntime().halt(3);
        });
        server.start();
        System.out.println("user " + System.getProperty("quarkus.datasource.username"));
    }

    /** Lays out a checkout whose three services are built, each of them a stand-in, as is its Maven. */
    static Path checkout(Path root) throws IOException {
        for (Service service : Service.ALL) {
            Path jar = service.jar(root);
            Files.createDirectories(jar.getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                String name = StandIn.class.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var bytes = StandIn.class.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(out);
                }
            }
        }
        maven(root);
        return root;
    }

    /* What deploy/local/dev starts: the settings are in a file, as for Quarkus. */
    private static void maven(Path root) throws IOException {
        Path program = Files.writeString(root.resolve("mvnw"), """
                #!/bin/sh
                for word; do
                    case $word in -Dquarkus.config.locations=*) settings=${word#*=} ;; esac
                done
                port=$(sed -n 's/^quarkus.http.port=//p' "$settings")
                exec '%s' -Dquarkus.http.port="$port" -Dquarkus.datasource.username=dev -cp '%s' %s
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        root.resolve("audit-service/target/quarkus-app/quarkus-run.jar"),
                        StandIn.class.getName()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What the stand-in of a service printed. */
    static String log(Path data, String service) throws IOException {
        return Files.readString(data.resolve("logs/" + service + ".log"), StandardCharsets.UTF_8);
    }
}
