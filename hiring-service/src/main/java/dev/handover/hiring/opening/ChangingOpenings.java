package dev.handover.hiring.opening;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The owner changes what an opening says. */
@ApplicationScoped
public class ChangingOpenings {

    /**
     * A change; null leaves a field as it is.
     *
     * @param title blank goes back to the made one
     * @param hoursPerMonth hours a month; from then on no measure replaces them
     * @param applicantCountries ISO 3166-1 alpha-2 codes; empty goes back to the employer's country
     */
    public record Change(
            String title,
            Target target,
            BigDecimal hoursPerMonth,
            BigDecimal trialHours,
            List<String> applicantCountries,
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
     * @return the opening as it is now
     */
    @Transactional
    public OpeningSnapshot change(UUID id, String ifMatch, Change change) {
        Opening opening = openings.findByIdOptional(id)
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because("There is no such opening."));
        Preconditions.ifMatch(ifMatch, opening.version);
        opening.change(change);
        openings.flush();
        return OpeningViews.snapshot(opening);
    }
}
