package dev.handover.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A graph as SVG: users above those they use, arrows downwards. Drawn by hand, since the libraries that lay out graphs
 * need Graphviz, a JavaScript engine or fonts, and a build must run where there is a JDK and nothing else.
 */
final class PackageDrawing {
    private static final int WIDTH_OF_A_LETTER = 8;
    private static final int HEIGHT = 28;
    private static final int ROW = 96;
    private static final int GAP = 28;
    private static final int SWEEPS = 8;

    private final PackageGraph graph;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, Integer> centres = new HashMap<>();

    PackageDrawing(PackageGraph graph) {
        this.graph = graph;
        TreeMap<Integer, List<String>> levels = new TreeMap<>(Comparator.reverseOrder());
        graph.uses()
                .keySet()
                .forEach(name -> levels.computeIfAbsent(graph.level(name), level -> new ArrayList<>())
                        .add(name));
        rows.addAll(levels.values());
        rows.forEach(this::place);
        // Each row in the order of the middles of its neighbours: few arrows cross then.
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<String> row : rows) {
                row.sort(Comparator.comparingDouble(this::middleOfNeighbours));
                place(row);
            }
        }
    }

    private void place(List<String> row) {
        int x = -row.stream().mapToInt(name -> width(name) + GAP).sum() / 2;
        for (String name : row) {
            centres.put(name, x + (width(name) + GAP) / 2);
            x += width(name) + GAP;
        }
    }

    private double middleOfNeighbours(String name) {
        return graph.uses().keySet().stream()
                .filter(other -> graph.uses().get(name).contains(other)
                        || graph.uses().get(other).contains(name))
                .mapToInt(centres::get)
                .average()
                .orElse(centres.get(name));
    }

    private static int width(String name) {
        return name.length() * WIDTH_OF_A_LETTER + 20;
    }

    private int y(String name) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).contains(name)) {
                return row * ROW;
            }
        }
        throw new IllegalArgumentException(name);
    }

    String svg() {
        int half = rows.stream()
                .mapToInt(
                        row -> row.stream().mapToInt(name -> width(name) + GAP).sum() / 2)
                .max()
                .orElse(0);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%d -10 %d %d\" width=\"%d\">%n",
                -half - 10,
                2 * half + 20,
                (rows.size() - 1) * ROW + HEIGHT + 20,
                2 * half + 20));
        graph.uses().forEach((from, used) -> used.forEach(to -> svg.append(arrow(from, to))));
        graph.uses().keySet().forEach(name -> svg.append(box(name)));
        return svg.append("</svg>\n").toString();
    }

    private String arrow(String from, String to) {
        String kind = graph.isCircular(from, to) ? "circular" : graph.isImplied(from, to) ? "implied" : "direct";
        boolean down = y(from) < y(to);
        int x1 = centres.get(from);
        int y1 = down ? y(from) + HEIGHT : y(from);
        int x2 = centres.get(to);
        int y2 = down ? y(to) - 2 : y(to) + HEIGHT + 2;
        int bend = (y2 - y1) / 2;
        return String.format(
                Locale.ROOT,
                "<path class=\"%s\" data-from=\"%s\" data-to=\"%s\" marker-end=\"url(#%s)\""
                        + " d=\"M%d %d C%d %d %d %d %d %d\"><title>%s uses %s</title></path>%n",
                kind,
                from,
                to,
                kind,
                x1,
                y1,
                x1,
                y1 + bend,
                x2,
                y2 - bend,
                x2,
                y2,
                from,
                to);
    }

    private String box(String name) {
        int width = width(name);
        int x = centres.get(name);
        return String.format(
                Locale.ROOT,
                "<g data-package=\"%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>"
                        + "<text x=\"%d\" y=\"%d\">%s</text></g>%n",
                name,
                x - width / 2,
                y(name),
                width,
                HEIGHT,
                x,
                y(name) + 19,
                name);
    }
}
