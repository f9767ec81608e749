package dev.handover.classification.market;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.prior.Occupation;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows which rates a decision about an activity uses, and where each comes from. */
@ApplicationScoped
public class ExplainingRates {

    /** The rates that a decision about an activity uses. */
    @Schema(name = "EffectiveRates")
    record EffectiveRatesView(
            UUID activityId,

            @Schema(maxLength = 3, description = "ISO 4217 code of the amounts.")
            String currency,

            @Schema(
                    maxItems = Target.COUNT,
                    description = "At most one rate per target. A target that is missing has no known rate.")
            List<EffectiveRate> rates) {}

    /** One rate; what is null is left to the policy's default. */
    @Schema(name = "EffectiveRate")
    record EffectiveRate(
            Target target,

            @Schema(description = "STATED by the workspace, or a built-in DEFAULT.")
            FactSource source,

            @Schema(
                    nullable = true,
                    description = "What a stated rate applies to: the activity's NAME, its OCCUPATION, its AREA,"
                            + " or GENERAL for all activities. Null for a default.")
            Priced.Fit statedFor,

            @JsonUnwrapped Catalogued catalogued,
            @JsonUnwrapped Price price) {

        private static EffectiveRate of(Priced p) {
            return new EffectiveRate(
                    p.offer().target(), p.source(), p.fit(), Catalogued.of(p.occupation()), Price.of(p.offer()));
        }
    }

    /** The catalogue's wage behind a default; nothing for a stated rate. */
    record Catalogued(
            @Schema(nullable = true, maxLength = 7, description = "The occupation that a default was taken from.")
            String occupation,

            @Schema(nullable = true, maxLength = 200) String occupationTitle,

            @Schema(nullable = true, maxLength = 200, description = "Where the wage behind the default was published.")
            String publishedIn) {

        private static Catalogued of(Occupation occupation) {
            return occupation == null
                    ? new Catalogued(null, null, null)
                    : new Catalogued(occupation.code(), occupation.title(), occupation.source());
        }
    }

    /** What it costs. */
    record Price(
            @Schema(nullable = true, description = "Money per hour.")
            BigDecimal rate,

            @Schema(nullable = true) BigDecimal timeRatio,
            @Schema(nullable = true) BigDecimal onCost,
            @Schema(nullable = true) BigDecimal fixedPerMonth) {

        private static Price of(Offer offer) {
            return new Price(
                    offer.price().rate(),
                    offer.work().timeRatio(),
                    offer.price().onCost(),
                    offer.price().fixedPerMonth());
        }
    }

    private final ReadingMarket market;
    private final ReadingMarketSettings settings;
    private final ReadingPolicies policies;
    private final ReadingActivities activities;

    ExplainingRates(
            ReadingMarket market,
            ReadingMarketSettings settings,
            ReadingActivities activities,
            ReadingPolicies policies) {
        this.policies = policies;
        this.market = market;
        this.settings = settings;
        this.activities = activities;
    }

    @Transactional
    EffectiveRatesView explain(UUID activity) {
        ReadingActivities.ActivitySnapshot known = activities
                .find(activity)
                .orElseThrow(
                        () -> ProblemType.Common.NOT_FOUND.because("There is no such activity in this workspace."));
        List<Priced> priced = market.priced(
                known.name(), known.occupation(), known.facts().area().orElse(null), policies.active());
        return new EffectiveRatesView(
                activity,
                settings.wages().currency(),
                priced.stream().map(EffectiveRate::of).toList());
    }
}
