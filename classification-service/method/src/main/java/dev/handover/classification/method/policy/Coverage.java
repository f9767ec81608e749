package dev.handover.classification.method.policy;

import java.util.List;
import java.util.Optional;

/** Finds what a list of boxes leaves of another, within a budget of steps. */
final class Coverage {

    /** The budget is spent: the question is left open. */
    static final class Exhausted extends Exception {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many boxes", null, false, false);
        }
    }

    private long budget;

    Coverage(long budget) {
        this.budget = budget;
    }

    /**
     * Looks for a part of a box that no other covers.
     *
     * @param box the box, not empty
     * @param covers the boxes to take away, none of them empty
     * @return a box in which no point is covered; empty when all is covered
     * @throws Exhausted when that takes more steps than are left
     */
    Optional<Box> uncovered(Box box, List<Box> covers) throws Exhausted {
        budget -= 1 + covers.size();
        if (budget < 0) {
            throw new Exhausted();
        }
        Box cut = null;
        int next = 0;
        for (int i = 0; i < covers.size(); i++) {
            Box cover = covers.get(i);
            if (cover.contains(box)) {
                return Optional.empty();
            } else if (cut == null && cover.meets(box)) {
                cut = cover;
                next = i + 1;
            }
        }
        if (cut == null) {
            return Optional.of(box);
        }
        List<Box> rest = covers.subList(next, covers.size());
        for (Box piece : box.minus(cut)) {
            Optional<Box> left = uncovered(piece, rest);
            if (left.isPresent()) {
                return left;
            }
        }
        return Optional.empty();
    }
}
