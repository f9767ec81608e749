package dev.handover.classification.predicate;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Arithmetic;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.BooleanOperator;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Comparison;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Conversions;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.InternalOperator;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Relation;
import dev.cel.checker.CelStandardDeclarations.StandardOverload;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of CEL that predicates are written in: logic, comparisons, arithmetic of numbers, {@code in}, {@code all},
 * {@code exists} and {@code exists_one} over lists written in the text, and {@code known(name)}. Left out is what costs
 * more than it looks like (regular expressions, joining texts or lists: within a loop they double with each turn),
 * what depends on where it runs (times, text made of numbers) and what hides a type.
 */
final class Language {

    /** How many turns all loops of one evaluation may take together. */
    static final int TURNS = 100;

    /** Longest text, in characters. */
    static final int LENGTH = 1_000;

    /** Most nodes of the syntax tree, loops written out. */
    static final int NODES = 200;

    /** Marks the variable behind {@code known(name)}; no text can name it, since {@code @} can't be written. */
    static final String KNOWN = "@known_";

    private static final int DEPTH = 50;

    private static final Set<StandardOverload> OVERLOADS = Set.of(
            Arithmetic.ADD_INT64,
            Arithmetic.ADD_DOUBLE,
            Arithmetic.SUBTRACT_INT64,
            Arithmetic.SUBTRACT_DOUBLE,
            Arithmetic.MULTIPLY_INT64,
            Arithmetic.MULTIPLY_DOUBLE,
            Arithmetic.DIVIDE_INT64,
            Arithmetic.DIVIDE_DOUBLE,
            Arithmetic.MODULO_INT64,
            Arithmetic.NEGATE_INT64,
            Arithmetic.NEGATE_DOUBLE,
            Comparison.LESS_INT64,
            Comparison.LESS_DOUBLE,
            Comparison.LESS_INT64_DOUBLE,
            Comparison.LESS_DOUBLE_INT64,
            Comparison.LESS_EQUALS_INT64,
            Comparison.LESS_EQUALS_DOUBLE,
            Comparison.LESS_EQUALS_INT64_DOUBLE,
            Comparison.LESS_EQUALS_DOUBLE_INT64,
            Comparison.GREATER_INT64,
            Comparison.GREATER_DOUBLE,
            Comparison.GREATER_INT64_DOUBLE,
            Comparison.GREATER_DOUBLE_INT64,
            Comparison.GREATER_EQUALS_INT64,
            Comparison.GREATER_EQUALS_DOUBLE,
            Comparison.GREATER_EQUALS_INT64_DOUBLE,
            Comparison.GREATER_EQUALS_DOUBLE_INT64,
            Conversions.INT64_TO_DOUBLE,
            Relation.EQUALS,
            Relation.NOT_EQUALS,
            BooleanOperator.CONDITIONAL,
            BooleanOperator.LOGICAL_AND,
            BooleanOperator.LOGICAL_OR,
            BooleanOperator.LOGICAL_NOT,
            InternalOperator.IN_LIST,
            InternalOperator.NOT_STRICTLY_FALSE);

    private Language() {}

    /** {@return a compiler that knows these names and no others} */
    static CelCompiler compiler(Vocabulary names) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(options())
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions(Language::speaks)
                        .filterIdentifiers(identifier -> false)
                        .build())
                .setStandardMacros(List.of(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE))
                .addMacros(CelMacro.newGlobalMacro(
                        "known", 1, (factory, target, arguments) -> Optional.of(known(factory, arguments.get(0)))))
                .setResultType(SimpleType.BOOL);
        for (Name name : names.all()) {
            builder.addVar(name.text(), name.type());
            builder.addVar(KNOWN + name.text(), SimpleType.BOOL);
        }
        return builder.build();
    }

    /** {@return what runs compiled predicates} */
    static CelRuntime runtime() {
        return CelRuntimeFactory.plannerRuntimeBuilder().setOptions(options()).build();
    }

    private static CelOptions options() {
        return CelOptions.current()
                .maxExpressionCodePointSize(LENGTH)
                .maxParseExpressionNodeCount(NODES)
                .maxParseRecursionDepth(DEPTH)
                .maxParseErrorRecoveryLimit(5)
                .enableHeterogeneousNumericComparisons(true)
                .errorOnIntWrap(true)
                .comprehensionMaxIterations(TURNS)
                .build();
    }

    private static boolean speaks(StandardFunction function, StandardOverload overload) {
        return OVERLOADS.contains(overload);
    }

    private static CelExpr known(CelMacroExprFactory factory, CelExpr argument) {
        if (argument.getKind() == Kind.IDENT) {
            return factory.newIdentifier(KNOWN + argument.ident().name());
        }
        return factory.reportError(CelIssue.formatError(factory.getSourceLocation(argument), "known() takes a name"));
    }
}
