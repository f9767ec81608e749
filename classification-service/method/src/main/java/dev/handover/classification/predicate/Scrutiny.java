package dev.handover.classification.predicate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.handover.classification.predicate.PredicateRefused.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the type checker lets pass and a predicate must not do. Every kind of node and every type is refused unless it
 * is named here, and what all loops can take together is counted before anything runs: a loop may only go over a list
 * written in the text, so its length is known.
 */
final class Scrutiny {

    private static final Set<CelType> PLAIN =
            Set.of(SimpleType.BOOL, SimpleType.INT, SimpleType.DOUBLE, SimpleType.STRING);

    private final CelAbstractSyntaxTree tree;
    private final Vocabulary names;
    private final List<Fault> faults = new ArrayList<>();
    private final TreeSet<String> used = new TreeSet<>();

    private Scrutiny(CelAbstractSyntaxTree tree, Vocabulary names) {
        this.tree = tree;
        this.names = names;
    }

    /**
     * Looks a checked expression through.
     *
     * @return the names it uses, in alphabetical order
     * @throws PredicateRefused when it does what a predicate must not do
     */
    static List<Name> namesOf(CelAbstractSyntaxTree tree, Vocabulary names) {
        Scrutiny scrutiny = new Scrutiny(tree, names);
        int turns = scrutiny.visit(tree.getExpr());
        if (turns > Language.TURNS) {
            scrutiny.refuse(tree.getExpr(), "must loop at most " + Language.TURNS + " turns in all");
        }
        if (!scrutiny.faults.isEmpty()) {
            throw new PredicateRefused(scrutiny.faults);
        }
        return scrutiny.used.stream()
                .map(names::named)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Visits a node and counts the turns its loops take at most; above the budget the count stops growing. */
    private int visit(CelExpr node) {
        if (!plain(tree.getTypeOrThrow(node.id()))) {
            refuse(node, "must work with numbers, flags, texts and plain lists of them only");
        }
        return switch (node.getKind()) {
            case CONSTANT -> 0;
            case IDENT -> {
                used.add(withoutMark(node.ident().name()));
                yield 0;
            }
            case LIST -> visit(node.list().elements());
            case CALL -> call(node);
            case COMPREHENSION -> loop(node);
            default -> {
                refuse(node, "must not use fields, maps or messages");
                yield 0;
            }
        };
    }

    private int visit(List<CelExpr> nodes) {
        int turns = 0;
        for (CelExpr node : nodes) {
            turns = capped((long) turns + visit(node));
        }
        return turns;
    }

    private int call(CelExpr node) {
        CelCall call = node.call();
        switch (call.function()) {
            case "_==_", "_!=_" -> {
                compared(call.args().get(0), List.of(call.args().get(1)));
                compared(call.args().get(1), List.of(call.args().get(0)));
            }
            case "@in" -> {
                if (call.args().get(1).getKind() == CelExpr.ExprKind.Kind.LIST) {
                    compared(call.args().get(0), call.args().get(1).list().elements());
                }
            }
            default -> {
                // Nothing else is compared with constants.
            }
        }
        return capped((long) call.target().map(this::visit).orElse(0) + visit(call.args()));
    }

    /** A comparison with a word that the name can never be is a slip of the pen, and would be false for ever. */
    private void compared(CelExpr side, List<CelExpr> others) {
        if (side.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return;
        }
        List<String> constants =
                names.named(side.ident().name()).map(Name::constants).orElse(List.of());
        for (CelExpr other : others) {
            if (!constants.isEmpty()
                    && other.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && other.constant().getKind() == CelConstant.Kind.STRING_VALUE
                    && !constants.contains(other.constant().stringValue())) {
                refuse(other, "must be one of " + constants);
            }
        }
    }

    private int loop(CelExpr node) {
        CelComprehension loop = node.comprehension();
        if (names.named(loop.iterVar()).isPresent()) {
            refuse(node, "must give what it loops over a name of its own");
        }
        if (loop.iterRange().getKind() != CelExpr.ExprKind.Kind.LIST) {
            refuse(loop.iterRange(), "must loop over a list that is written in the predicate");
            return 0;
        }
        int length = loop.iterRange().list().elements().size();
        int inside = visit(List.of(loop.loopCondition(), loop.loopStep()));
        int around = visit(List.of(loop.iterRange(), loop.accuInit(), loop.result()));
        return capped(length * (1L + inside) + around);
    }

    private static int capped(long turns) {
        return (int) Math.min(turns, Language.TURNS + 1L);
    }

    private static boolean plain(CelType type) {
        return PLAIN.contains(type) || (type instanceof ListType list && PLAIN.contains(list.elemType()));
    }

    private static String withoutMark(String name) {
        return name.startsWith(Language.KNOWN) ? name.substring(Language.KNOWN.length()) : name;
    }

    private void refuse(CelExpr node, String rule) {
        CelSourceLocation place = Optional.ofNullable(
                        tree.getSource().getPositionsMap().get(node.id()))
                .flatMap(tree.getSource()::getOffsetLocation)
                .orElse(CelSourceLocation.of(1, 0));
        faults.add(new Fault(place.getLine(), place.getColumn() + 1, rule));
    }
}
