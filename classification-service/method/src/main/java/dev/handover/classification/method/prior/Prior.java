package dev.handover.classification.method.prior;

import dev.handover.classification.method.fact.Facts;
import java.util.Optional;

/**
 * What an activity's name and area let one suppose.
 *
 * @param facts INFERRED ones only, each with the reason as its note; none where nothing is recognised
 * @param occupation whose work it is, recognised by the name; empty where the name says nothing of it
 */
public record Prior(Facts facts, Optional<Occupation> occupation) {}
