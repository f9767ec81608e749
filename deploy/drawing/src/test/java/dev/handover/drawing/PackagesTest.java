package dev.handover.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The drawing says what the classes say, and is written by every build. */
class PackagesTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("repository.root"));
    private static final Path BUILD = Path.of(System.getProperty("build.directory"));

    private static final int MANY = 8;

    private static PackageGraph graph(Map<String, List<String>> uses) {
        SortedMap<String, java.util.SortedSet<String>> sorted = new TreeMap<>();
        uses.forEach((name, used) -> sorted.put(name, new TreeSet<>(used)));
        return new PackageGraph(sorted);
    }

    @Test
    void usersStandAboveThoseTheyUseAndWhatFollowsFromOthersIsPale() {
        PackageGraph graph =
                graph(Map.of("top", List.of("middle", "base"), "middle", List.of("base"), "base", List.of()));
        assertEquals(2, graph.level("top"));
        assertEquals(0, graph.level("base"));
        assertTrue(graph.isImplied("top", "base"));
        assertFalse(graph.isImplied("top", "middle"));
        String svg = new PackageDrawing(graph).svg();
        assertTrue(svg.contains("class=\"implied\" data-from=\"top\" data-to=\"base\""), svg);
        assertTrue(svg.contains("class=\"direct\" data-from=\"middle\" data-to=\"base\""), svg);
        assertTrue(svg.indexOf("y=\"0\"") < svg.indexOf(">top<"), svg);
    }

    @Test
    void aCircleIsSeen() {
        PackageGraph graph =
                graph(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a", "base"), "base", List.of()));
        assertTrue(graph.isCircular("a", "b"));
        assertTrue(graph.isCircular("c", "a"));
        assertFalse(graph.isCircular("c", "base"));
        assertTrue(new PackageDrawing(graph).svg().contains("class=\"circular\" data-from=\"b\" data-to=\"c\""));
    }

    @Test
    void classesOfTheRootAndBelowAreFoundByWhatTheyName() {
        PackageGraph graph = PackageGraph.below(
                "dev.handover", new ClassFileImporter().importClasses(PackagesTest.class, PackageGraph.class));
        assertEquals(graph(Map.of("drawing", List.of())), graph);
        graph = PackageGraph.below(
                "dev.handover.drawing", new ClassFileImporter().importClasses(PackagesTest.class, PackageGraph.class));
        assertEquals(graph(Map.of(PackageGraph.ROOT, List.of())), graph);
    }

    @Test
    void everyModuleIsDrawn() throws IOException {
        Page page = new Page();
        Set<String> drawn = new HashSet<>();
        for (Path module : modules()) {
            Path classes = classes(module);
            JavaClasses imported = new ClassFileImporter().importPath(classes);
            List<String> roots = roots(classes);
            // A library beside a service is in the service's drawing as what it is for it: one package.
            roots.removeAll(drawn);
            drawn.addAll(roots);
            for (String root : roots) {
                PackageGraph graph = PackageGraph.below(root, imported);
                assertFalse(graph.uses().isEmpty(), root);
                page.add(root, REPOSITORY.relativize(module).toString(), graph);
            }
        }
        Path file = BUILD.resolve("packages.html");
        page.write(file);
        String html = Files.readString(file);
        for (String known : List.of("dev.handover.chassis", "dev.handover.audit", "dev.handover.hiring")) {
            assertTrue(html.contains("<h2 id=\"" + known + "\">"), known);
        }
        assertTrue(html.contains("data-package=\"timeentry\""), "the features of audit-service");
        assertTrue(html.contains("data-from=\"capture\" data-to=\"activity\""), "and who uses whom");
        assertTrue(html.contains("data-from=\"decision\" data-to=\"method\""), "the library beside the service");
        assertTrue(html.contains("data-from=\"rule\" data-to=\"fact\""), "and what it is made of");
        assertFalse(html.contains("class=\"circular\""), "no circle anywhere");
    }

    /** Those with classes that are theirs: services, chassis and libraries beside a service. */
    private static List<Path> modules() throws IOException {
        try (Stream<Path> two = Files.walk(REPOSITORY, 2)) {
            return two.filter(dir -> Files.exists(dir.resolve("pom.xml")))
                    .filter(dir -> !dir.startsWith(REPOSITORY.resolve("deploy")))
                    .filter(dir -> Files.isDirectory(classes(dir).resolve("dev/handover")))
                    .sorted()
                    .toList();
        }
    }

    private static Path classes(Path module) {
        return module.resolve(REPOSITORY.resolve("deploy/drawing").relativize(BUILD))
                .resolve("classes");
    }

    /** What is drawn of a module: the packages below its root, and those of a package that has many of its own. */
    private static List<String> roots(Path classes) throws IOException {
        String root = rootPackage(classes);
        List<String> roots = new ArrayList<>();
        try (Stream<Path> below = Files.list(classes.resolve(root.replace('.', '/')))) {
            for (Path dir : below.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> own = Files.list(dir)) {
                    if (own.filter(Files::isDirectory).count() >= MANY) {
                        roots.add(root + "." + dir.getFileName());
                    }
                }
            }
        }
        roots.add(0, root);
        return roots;
    }

    /** The first package that holds classes or more than one other. */
    private static String rootPackage(Path classes) throws IOException {
        Path dir = classes.resolve("dev/handover");
        while (true) {
            try (Stream<Path> content = Files.list(dir)) {
                List<Path> all = content.toList();
                if (all.size() != 1 || !Files.isDirectory(all.get(0))) {
                    return classes.relativize(dir).toString().replace('/', '.');
                }
                dir = all.get(0);
            }
        }
    }
}
