package dev.handover.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One page with the drawings of all modules, which needs nothing but a browser. */
final class Page {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Packages and who uses whom</title>
            <style>
              body { font: 14px/1.5 sans-serif; margin: 2rem; }
              svg { max-width: 100%; height: auto; }
              rect { fill: #eef3fb; stroke: #33558b; }
              text { font: 13px monospace; text-anchor: middle; }
              path { fill: none; stroke-width: 1.2; }
              .direct { stroke: #33558b; }
              .implied { stroke: #c9cfd9; }
              .circular { stroke: #c62828; stroke-width: 2; }
              svg.asked path { opacity: .08; }
              svg.asked path.asked { opacity: 1; stroke: #1b5e20; stroke-width: 2; }
              marker path { stroke: none; }
            </style>
            <h1>Packages and who uses whom</h1>
            <p>Made by the build from the classes. An arrow points to the package that is used. Pale: its end is also
            reached by way of another package. Red: part of a circle. Point at a package to see its arrows alone.</p>
            <svg width="0" height="0" style="position:absolute">
            """;
    private static final String MARKER = """
            <marker id="%s" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="%s"/></marker>
            """;
    private static final String SCRIPT = """
            <script>
              for (const box of document.querySelectorAll("[data-package]")) {
                const svg = box.ownerSVGElement, name = box.dataset.package;
                const arrows = svg.querySelectorAll(`path[data-from="${name}"], path[data-to="${name}"]`);
                const ask = on => () => [svg, ...arrows].forEach(each => each.classList.toggle("asked", on));
                box.addEventListener("mouseenter", ask(true));
                box.addEventListener("mouseleave", ask(false));
              }
            </script>
            """;

    private final StringBuilder html = new StringBuilder(HEAD)
            .append(MARKER.formatted("direct", "#33558b"))
            .append(MARKER.formatted("implied", "#c9cfd9"))
            .append(MARKER.formatted("circular", "#c62828"))
            .append("</svg>\n");

    void add(String root, String module, PackageGraph graph) {
        int arrows =
                graph.uses().values().stream().mapToInt(used -> used.size()).sum();
        html.append("<h2 id=\"%s\">%s</h2>%n<p>%s: %d packages, %d arrows</p>%n"
                        .formatted(root, root, module, graph.uses().size(), arrows))
                .append(new PackageDrawing(graph).svg());
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, html + SCRIPT);
    }
}
