package dev.handover.classification.method.policy;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.policy.Finding.Code;
import dev.handover.classification.method.rule.Protection;
import dev.handover.classification.method.rule.Variable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Analyses rows as boxes: what they take from each other, from the protected rules, and what they leave open. */
final class RowAnalysis {

    /** What is protected, with its tests resolved. */
    private record Protected(Protection protection, LintedRow row) {}

    /** A row with its box, which is not empty. */
    private record Placed(LintedRow row, Box box) {}

    private final List<LintedRow> rows;
    private final List<Protected> guards;
    private final Coverage coverage;
    private final Map<Variable, Cells> cells = new EnumMap<>(Variable.class);
    private final List<Variable> variables;
    private final List<Finding> findings = new ArrayList<>();

    RowAnalysis(List<LintedRow> rows, Parameters numbers, long budget) {
        this.rows = rows;
        this.guards = StandardRules.GUARDS.stream()
                .map(protection -> new Protected(
                        protection,
                        new LintedRow(protection.row(), PolicyReader.standardTests(protection.row(), numbers))))
                .toList();
        this.coverage = new Coverage(budget);
        Map<Variable, List<Extent>> extents = new EnumMap<>(Variable.class);
        Stream.concat(rows.stream(), guards.stream().map(Protected::row))
                .forEach(row -> row.tests()
                        .forEach((variable, extent) -> extents.computeIfAbsent(variable, v -> new ArrayList<>())
                                .add(extent)));
        extents.forEach((variable, all) -> cells.put(variable, new Cells(variable, all)));
        this.variables = List.copyOf(cells.keySet());
    }

    List<Finding> findings() {
        List<Placed> placed = new ArrayList<>();
        for (LintedRow row : rows) {
            Box box = box(row);
            if (box.isEmpty()) {
                findings.add(Finding.of(Code.CONTRADICTION, row.id(), "no value satisfies the row's own tests"));
            } else {
                deadTests(row);
                placed.add(new Placed(row, box));
            }
            if (row.isOpaque()) {
                findings.add(Finding.of(
                        Code.OPAQUE, row.id(), "what the row's predicate leaves to later rows is not analysed"));
            }
        }
        String at = null;
        try {
            protectedRules(placed);
            gap(placed);
            for (int i = 0; i < placed.size(); i++) {
                at = placed.get(i).row().id();
                masked(placed.get(i), placed.subList(0, i));
            }
        } catch (Coverage.Exhausted exhausted) {
            findings.add(Finding.of(
                    Code.NOT_ANALYSED, at, "the rows are too entangled: the analysis was stopped before its end"));
        }
        return findings;
    }

    private Box whole() {
        return Box.whole(variables.stream().mapToInt(v -> cells.get(v).size()).toArray());
    }

    private Box box(LintedRow row) {
        Box box = whole();
        for (int i = 0; i < variables.size(); i++) {
            Extent extent = row.tests().get(variables.get(i));
            if (extent != null) {
                box = box.within(i, cells.get(variables.get(i)).of(extent));
            }
        }
        return box;
    }

    private void deadTests(LintedRow row) {
        row.tests().forEach((variable, extent) -> {
            Cells all = cells.get(variable);
            if (all.of(extent).cardinality() == all.known()) {
                findings.add(
                        variable.canBeUnknown()
                                ? Finding.of(
                                        Code.ONLY_KNOWN,
                                        row.id(),
                                        "the test of " + variable.json() + " holds whenever it is known")
                                : Finding.of(
                                        Code.DEAD_TEST, row.id(), "the test of " + variable.json() + " always holds"));
            }
        });
    }

    private void protectedRules(List<Placed> placed) throws Coverage.Exhausted {
        List<Box> earlierGuards = new ArrayList<>();
        for (Protected guard : guards) {
            List<Box> region = List.of(box(guard.row()));
            for (Box earlier : earlierGuards) {
                region = region.stream()
                        .flatMap(piece -> piece.meets(earlier) ? piece.minus(earlier).stream() : Stream.of(piece))
                        .toList();
            }
            earlierGuards.add(box(guard.row()));
            protectedRule(guard.protection(), region, placed);
        }
    }

    private void protectedRule(Protection guard, List<Box> region, List<Placed> placed) throws Coverage.Exhausted {
        for (int i = 0; i < placed.size(); i++) {
            Placed row = placed.get(i);
            if (guard.grants(row.row().row()) || isFound(guard, row.row())) {
                continue;
            }
            Optional<Box> taken = left(region, row.box(), transparent(placed.subList(0, i)));
            if (taken.isPresent()) {
                findings.add(
                        Finding.of(Code.PROTECTED_RULE, row.row().id(), null, takesFrom(guard), example(taken.get())));
            }
        }
        if (guard.onlyAgainstLeaving()) {
            return;
        }
        Optional<Box> open = left(region, whole(), transparent(placed));
        if (open.isPresent()) {
            findings.add(Finding.of(
                    Code.PROTECTED_RULE,
                    null,
                    null,
                    "no row decides what " + guard.row().rule().written() + " decides, which no policy can take away",
                    example(open.get())));
        }
    }

    /** The lock of R3 is looked at in two parts; a row that takes from both is named once. */
    private boolean isFound(Protection guard, LintedRow row) {
        return findings.stream()
                .anyMatch(f -> f.code() == Code.PROTECTED_RULE
                        && row.id().equals(f.row())
                        && f.message().equals(takesFrom(guard)));
    }

    private static String takesFrom(Protection guard) {
        return "the row takes from " + guard.row().rule().written() + ", which no policy can take away";
    }

    private Optional<Box> left(List<Box> region, Box within, List<Box> covers) throws Coverage.Exhausted {
        for (Box piece : region) {
            if (piece.meets(within)) {
                Optional<Box> left = coverage.uncovered(piece.and(within), covers);
                if (left.isPresent()) {
                    return left;
                }
            }
        }
        return Optional.empty();
    }

    private void gap(List<Placed> placed) throws Coverage.Exhausted {
        Optional<Box> open = coverage.uncovered(whole(), transparent(placed));
        if (open.isPresent()) {
            findings.add(Finding.of(
                    Code.GAP, null, null, "no row decides here; a last row without tests would", example(open.get())));
        }
    }

    private void masked(Placed row, List<Placed> before) throws Coverage.Exhausted {
        List<Placed> earlier = before.stream().filter(p -> !p.row().isOpaque()).toList();
        for (Placed other : earlier) {
            if (!row.row().isOpaque()
                    && other.box().equals(row.box())
                    && other.row().row().verdict() != row.row().row().verdict()) {
                findings.add(Finding.of(
                        Code.CONTRADICTION,
                        row.row().id(),
                        other.row().id(),
                        "both rows hold in the same cases and decide differently",
                        example(row.box())));
            }
        }
        if (coverage.uncovered(row.box(), transparent(before)).isEmpty()) {
            String all = earlier.stream()
                    .filter(other -> other.box().contains(row.box()))
                    .findFirst()
                    .map(other -> other.row().id())
                    .orElse(null);
            findings.add(
                    Finding.of(Code.UNREACHABLE, row.row().id(), all, "earlier rows decide all its cases", Map.of()));
        } else if (!row.box().isWhole()) {
            overlap(row, earlier);
        }
    }

    /** One finding per row, whatever the number of rows that take a part of it: nearly all tables overlap a lot. */
    private void overlap(Placed row, List<Placed> earlier) {
        List<Placed> masking = earlier.stream()
                .filter(other -> other.row().row().verdict() != row.row().row().verdict())
                .filter(other -> other.box().meets(row.box()))
                .toList();
        if (!masking.isEmpty()) {
            Placed first = masking.get(0);
            String more = masking.size() == 1 ? "" : ", and " + (masking.size() - 1) + " more do";
            findings.add(Finding.of(
                    Code.OVERLAP,
                    row.row().id(),
                    first.row().id(),
                    "the earlier row decides a part of its cases otherwise" + more,
                    example(first.box().and(row.box()))));
        }
    }

    private static List<Box> transparent(List<Placed> placed) {
        return placed.stream().filter(p -> !p.row().isOpaque()).map(Placed::box).toList();
    }

    private Map<String, String> example(Box box) {
        int[] corner = box.corner();
        Map<String, String> example = new LinkedHashMap<>();
        for (int i = 0; i < corner.length; i++) {
            example.put(variables.get(i).json(), cells.get(variables.get(i)).example(corner[i]));
        }
        return example;
    }
}
