package dev.handover.classification.method.rule;

import java.util.List;

/**
 * What a row says once it is hit.
 *
 * @param verdict the decision
 * @param flags the warnings that come with it
 * @param reasons why, most important first: those of the row whose own condition holds
 * @param offers what an offer must be like to be chosen under this row
 */
public record Ruling(Verdict verdict, List<Flag> flags, List<Reason> reasons, Qualification offers) {}
