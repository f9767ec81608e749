package dev.handover.classification.predicate;

import dev.cel.common.types.CelType;
import dev.handover.classification.method.rule.Situation;
import java.util.List;
import java.util.function.Function;

/**
 * One name that a predicate may use.
 *
 * @param text the name
 * @param type its type in CEL: int, double, bool or string
 * @param constants what a string can be; empty for the other types
 * @param reading what it is in a situation (Long, Double, Boolean or String); null when it is unknown
 */
record Name(String text, CelType type, List<String> constants, Function<Situation, Object> reading) {}
