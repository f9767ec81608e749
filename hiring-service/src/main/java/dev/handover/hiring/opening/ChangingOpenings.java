package dev.handover.hiring.opening;

import dev.handover.chassis.http.Preconditions;
import dev.handover.hiring.delegation.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The owner changes what an opening says. */
@ApplicationScoped
public class ChangingOpenings {

    /**
     * What the owner can say of an opening.
     *
     * @param title null or blank is the made one
     * @param target null leaves it
     * @param hoursPerMonth hours a month; other than before, no measure replaces them; null gives them back to measures
     */
    public record Change(
            String title,
            Target target,
            BigDecimal hoursPerMonth,
            OpeningSnapshot.Terms terms,
            String currency,
            BigDecimal payFrom,
            BigDecimal payTo) {}

    private final Openings openings;

    ChangingOpenings(Openings openings) {
        this.openings = openings;
    }

    /**
     * Changes an opening.
     *
     * @param ifMatch the ETag that the caller read
     * @param change makes of what is said what shall be said
     * @return the opening as it is now
     */
    @Transactional
    public OpeningSnapshot change(UUID id, String ifMatch, UnaryOperator<Change> change) {
        Opening opening = openings.require(id);
        Preconditions.ifMatch(ifMatch, opening.version);
        opening.change(change.apply(opening.stated()));
        openings.flush();
        return OpeningSnapshot.of(opening);
    }
}
