package dev.handover.classification.dmn;

import dev.handover.classification.method.rule.RuleRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule of the table says, all as text; several flags or reasons are separated by commas. */
enum Output {
    VERDICT,
    RULE,
    ROW,
    FLAGS,
    REASONS,
    OFFERS;

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Output> named(String written) {
        return Stream.of(values()).filter(o -> o.written().equals(written)).findFirst();
    }

    String of(RuleRow row) {
        return switch (this) {
            case VERDICT -> row.verdict().name();
            case RULE -> row.rule().written();
            case ROW -> row.id();
            case FLAGS -> names(row.flags());
            case REASONS -> names(row.reasons());
            case OFFERS -> row.offers().name();
        };
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
