package dev.handover.classification.predicate;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.handover.classification.method.domain.VariableKind;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactKind;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names predicates may use, each with its type and how it is read from a situation. */
final class Vocabulary {

    private final Map<String, Name> names = new TreeMap<>();

    private Vocabulary(List<Name> names) {
        names.forEach(name -> this.names.put(name.text(), name));
    }

    /** {@return every fact, and every variable of the rules; where both have a name it means what rules mean by it} */
    static Vocabulary ofTheMethod() {
        return new Vocabulary(Stream.concat(
                        Stream.of(FactName.values()).map(Vocabulary::fact),
                        Stream.of(Variable.values()).map(Vocabulary::variable))
                .toList());
    }

    Collection<Name> all() {
        return names.values();
    }

    Optional<Name> named(String text) {
        return Optional.ofNullable(names.get(text));
    }

    private static Name fact(FactName fact) {
        return new Name(
                fact.json(),
                type(fact.kind()),
                constants(fact.kind()),
                s -> s.facts()
                        .fact(fact)
                        .map(Fact::value)
                        .map(Vocabulary::inCel)
                        .orElse(null));
    }

    private static Name variable(Variable variable) {
        CelType type = switch (variable.kind()) {
            case NUMBER -> variable.domain().whole() ? SimpleType.INT : SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOL;
            case CHOICE -> SimpleType.STRING;
        };
        List<String> constants =
                variable.kind() == VariableKind.CHOICE ? variable.domain().constants() : List.of();
        return new Name(variable.json(), type, constants, s -> {
            Object value = s.value(variable);
            return type == SimpleType.INT && value instanceof BigDecimal whole
                    ? (Object) whole.longValueExact()
                    : inCel(value);
        });
    }

    private static CelType type(FactKind kind) {
        return switch (kind) {
            case WHOLE -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOL;
            case AREA, DEGREE, PROSPECT -> SimpleType.STRING;
        };
    }

    private static List<String> constants(FactKind kind) {
        return switch (kind) {
            case AREA -> names(Area.values());
            case DEGREE -> names(Degree.values());
            case PROSPECT -> names(Prospect.values());
            case WHOLE, DECIMAL, FLAG -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    /** A decimal becomes the nearest double; a predicate about money is not the place for the 17th digit. */
    private static Object inCel(Object value) {
        if (value instanceof Integer whole) {
            return whole.longValue();
        } else if (value instanceof BigDecimal decimal) {
            return decimal.doubleValue();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }
}
