package dev.handover.classification.market;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.prior.Occupation;
import dev.handover.classification.method.prior.Occupations;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the shipped catalogue of occupations, priced in the workspace's money. */
@ApplicationScoped
public class ReadingOccupations {

    /** An occupation with what its work would cost per target. */
    @Schema(name = "Occupation")
    record OccupationView(
            @JsonUnwrapped Catalogued occupation,
            @JsonUnwrapped Wage wage,

            @Schema(
                    nullable = true,
                    maxLength = 3,
                    description = "Currency of the rates; null if there are no rates. See the market settings.")
            String currency,

            @Schema(
                    maxItems = Target.COUNT,
                    description = "What each target charges per hour; empty if built-in wages are not used.")
            List<TargetRate> rates) {}

    /** What the catalogue says of an occupation. */
    record Catalogued(
            @Schema(description = "SOC 2018 code.", maxLength = 7, examples = "43-3031")
            String code,

            @Schema(maxLength = 200) String title,
            Area area,

            @Schema(
                    minimum = "1",
                    maximum = "5",
                    description = "The preparation that the occupation needs, 1 to 5 (O*NET job zone).")
            int jobZone) {}

    /** What the occupation earns, and where that was published. */
    record Wage(
            @Schema(description = "Median wage in the United States, in US dollars per hour.")
            BigDecimal medianHourlyUsd,

            @Schema(
                    maxLength = 20,
                    description = "`annual/2080` if the hourly wage is the yearly wage divided by 2,080 hours, else"
                            + " `hourly`.")
            String basis,

            @Schema(description = "Whether the figure was checked against its source.")
            boolean verified,

            @Schema(maxLength = 200) String source) {}

    /** What one target would charge an hour. */
    @Schema(name = "TargetRate")
    record TargetRate(Target target, BigDecimal rate) {}

    private final ReadingPolicies policies;
    private final ReadingMarketSettings settings;

    ReadingOccupations(ReadingMarketSettings settings, ReadingPolicies policies) {
        this.policies = policies;
        this.settings = settings;
    }

    /**
     * Lists them in the order of codes.
     *
     * @param words all of which the title or code must hold, case ignored; null does not select
     * @param area null does not select
     */
    @Transactional
    Page<OccupationView> page(String words, Area area, String cursor, int limit) {
        String wanted = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        String filter = "occupations " + wanted + " " + area;
        String last = Cursor.decode(cursor, filter).text(0);
        Wages wages = settings.wages();
        Policy policy = policies.active();
        List<Occupation> rows = Occupations.all().stream()
                .filter(o -> last == null || o.code().compareTo(last) > 0)
                .filter(o -> area == null || o.area() == area)
                .filter(o -> holdsAll(o, wanted))
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, o -> Cursor.encode(filter, o.code())).map(o -> priced(o, wages, policy));
    }

    private static boolean holdsAll(Occupation occupation, String wanted) {
        String text = (occupation.code() + " " + occupation.title()).toLowerCase(Locale.ROOT);
        return Stream.of(wanted.split(" ", -1)).allMatch(text::contains);
    }

    private static OccupationView priced(Occupation o, Wages wages, Policy policy) {
        List<TargetRate> rates = Stream.of(Target.values())
                .flatMap(t -> wages.offer(o, t, policy).stream())
                .map(offer -> new TargetRate(offer.target(), offer.price().rate()))
                .toList();
        return new OccupationView(
                new Catalogued(o.code(), o.title(), o.area(), o.jobZone()),
                new Wage(o.medianHourly(), o.basis(), o.verified(), o.source()),
                rates.isEmpty() ? null : wages.currency(),
                rates);
    }
}
