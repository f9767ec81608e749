package dev.handover.hiring.opening;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A decision as classification-service tells it: its full state, of which only what an opening needs is read.
 *
 * @param version rises with each event about the activity
 * @param status MADE, ACCEPTED, DECLINED or WITHDRAWN
 * @param target STAFF, FREELANCER, VIRTUAL_EMPLOYEE, or null
 * @param marketRate what the market asks for an hour of such work, or null
 * @param rateCap the highest all-in rate an hour at which handing over pays, or null
 * @param openingOffer where to begin, or null
 * @param hoursFreedPerMonth the owner's hours a month that handing the work over frees, or null
 */
public record Decision(
        UUID activityId,
        UUID decisionId,
        long version,
        Activity activity,
        String verdict,
        String status,
        String rule,
        String sentence,
        String target,
        String currency,
        BigDecimal hoursPerMonth,
        BigDecimal occurrencesPerMonth,
        BigDecimal marketRate,
        BigDecimal rateCap,
        BigDecimal openingOffer,
        BigDecimal hoursFreedPerMonth,
        Integer delegationLevel) {
    private static final Set<String> KEEPS =
            Set.of("NEEDS_INPUT", "MASTER", "LEARN", "ELIMINATE", "AUTOMATE", "KEEP_FOR_NOW");
    private static final Set<String> HANDS_OVER = Set.of("DELEGATE", "OUTSOURCE_ALWAYS", "MASTER_THEN_DELEGATE");
    private static final Set<String> STATUSES = Set.of("MADE", "ACCEPTED", "DECLINED", "WITHDRAWN");

    /** What the decision is about. */
    public record Activity(String name, String area) {}

    /** @throws IllegalArgumentException when it isn't a decision that can be taken */
    public void check() {
        Objects.requireNonNull(activityId, "activityId");
        Objects.requireNonNull(decisionId, "decisionId");
        Objects.requireNonNull(verdict, "verdict");
        if (version < 1) {
            throw new IllegalArgumentException("version is missing");
        }
        if (status == null || !STATUSES.contains(status)) {
            throw new IllegalArgumentException("status is none of " + STATUSES);
        }
        if (activity == null || activity.name() == null || activity.name().isBlank()) {
            throw new IllegalArgumentException("activity.name is missing");
        }
    }

    /**
     * {@return whether its verdict gives the work to somebody else}
     *
     * @throws IllegalArgumentException for a verdict that this version does not know, so that the event becomes a dead
     *     letter: neither to open nor to close a position is a safe guess
     */
    public boolean handsOver() {
        boolean handsOver = HANDS_OVER.contains(verdict);
        if (!handsOver && !KEEPS.contains(verdict)) {
            throw new IllegalArgumentException("verdict is not known: " + verdict);
        }
        return handsOver;
    }

    boolean accepted() {
        return "ACCEPTED".equals(status);
    }
}
