package dev.handover.classification.method.domain;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.FactKind;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Prospect;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The values a variable can take when it is known.
 *
 * @param min the smallest number; null is without bound, as for a flag or choice
 * @param max the largest number; null is without bound, as for a flag or choice
 * @param whole whether only whole numbers occur
 * @param constants the constants of a flag (false, true) or choice; empty for a number
 */
public record Domain(BigDecimal min, BigDecimal max, boolean whole, List<String> constants) {

    public static final Domain ANY = new Domain(null, null, false, List.of());
    public static final Domain FLAG = new Domain(null, null, false, List.of("false", "true"));

    public static Domain whole(int min, int max) {
        return new Domain(BigDecimal.valueOf(min), BigDecimal.valueOf(max), true, List.of());
    }

    public static Domain between(int min, int max) {
        return new Domain(BigDecimal.valueOf(min), BigDecimal.valueOf(max), false, List.of());
    }

    public static Domain from(int min) {
        return new Domain(BigDecimal.valueOf(min), null, false, List.of());
    }

    public static Domain of(Enum<?>... constants) {
        return new Domain(
                null, null, false, Arrays.stream(constants).map(Enum::name).toList());
    }

    public static Domain of(FactName fact) {
        return switch (fact.kind()) {
            case WHOLE, DECIMAL ->
                new Domain(plain(fact.min()), plain(fact.max()), fact.kind() == FactKind.WHOLE, List.of());
            case FLAG -> FLAG;
            case AREA -> of(Area.values());
            case DEGREE -> of(Degree.values());
            case PROSPECT -> of(Prospect.values());
        };
    }

    private static BigDecimal plain(double bound) {
        return new BigDecimal(BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString());
    }
}
