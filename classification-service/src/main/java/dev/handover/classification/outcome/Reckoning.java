package dev.handover.classification.outcome;

import dev.handover.classification.activity.workload.ReadingWorkloads.Point;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.outcome.engagement.EngagementSnapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Reckons what became of an engagement; a pure function. With b the owner's hours a month before, h(d) those on day d,
 * M = 364/12 days a month, D days from the first day until {@code asOf}:
 *
 * <ul>
 *   <li>h(d): a measure holds from the one before it until its own last day, the last one until today. Of a window that
 *       began w days before the engagement, those days count as b: h = (mean·W − b·w) ÷ (W − w), not below 0.
 *   <li>freed a month = b − h now; freed so far = Σ (b − h(d)) ÷ M.
 *   <li>spent all-in = spent·(1+o); net a month = v·freed − spent all-in·M ÷ D; net so far = v·freed so far − spent
 *       all-in − O.
 *   <li>paid back on the first day d with v·freed(d) ≥ spent all-in·d ÷ D + O: spending is spread evenly, since only its
 *       sum is known.
 *   <li>observed τ = delivered hours ÷ (b × months until the last delivery), the delegate's hours per hour handed over,
 *       as C4 uses it; m = h now ÷ b, 0 to 0.9; ramp = the first month with 80 % of the hours freed now.
 * </ul>
 */
final class Reckoning {

    /** It is too early to judge until the ramp and so many months more are over. */
    static final int MONTHS_AFTER_RAMP = 1;

    /** On track from this share of the promised hours on; also what "up to speed" means. */
    static final BigDecimal ON_TRACK_FROM = new BigDecimal("0.80");

    /** Failed below this share of the promised hours, after so many months or at the end. */
    static final BigDecimal FAILED_BELOW = new BigDecimal("0.50");

    static final BigDecimal FAILED_AFTER_MONTHS = BigDecimal.valueOf(6);

    /** Observed months that a calibration needs. */
    static final BigDecimal LEAST_MONTHS = BigDecimal.valueOf(2);

    static final BigDecimal MOST_OVERSIGHT = new BigDecimal("0.9");

    private static final int SHARE_DECIMALS = 4;

    /**
     * What an outcome is reckoned from.
     *
     * @param promise what the decision said, or empty
     * @param freedHourValue v in the engagement's currency, or null where it is unknown or in another one
     * @param points measures by their last day
     * @param today the day it is
     */
    record Case(
            EngagementSnapshot engagement,
            Optional<Promises.Promise> promise,
            BigDecimal freedHourValue,
            List<Point> points,
            LocalDate today) {}

    /** An outcome. */
    record Result(OutcomeStatus status, OutcomeFigures figures) {}

    private final EngagementSnapshot.Agreement agreement;
    private final EngagementSnapshot.Course course;
    private final EngagementSnapshot.Deliveries deliveries;
    private final Case given;
    private final LocalDate asOf;
    private final BigDecimal days;
    private final BigDecimal months;
    private final BigDecimal before;
    private final BigDecimal promised;
    private final List<Pace.Measure> measures;
    private final List<Pace.Stretch> stretches;
    private final BigDecimal allIn;
    private final BigDecimal oneOff;

    private Reckoning(Case given) {
        this.given = given;
        this.agreement = given.engagement().agreement();
        this.course = given.engagement().course();
        this.deliveries = given.engagement().deliveries();
        LocalDate last =
                course.endedOn() != null && course.endedOn().isBefore(given.today()) ? course.endedOn() : given.today();
        this.asOf = last.isBefore(course.startedOn()) ? course.startedOn() : last;
        this.days = BigDecimal.valueOf(ChronoUnit.DAYS.between(course.startedOn(), asOf));
        this.months = Months.of(days);
        this.before =
                before(given.promise(), given.points(), course.startedOn()).orElse(null);
        this.promised = agreement.promisedHoursPerMonth() != null
                ? agreement.promisedHoursPerMonth()
                : given.promise()
                        .map(promise -> promise.hours().freedPerMonth())
                        .orElse(null);
        this.measures = before == null ? List.of() : Pace.measures(given.points(), before, course.startedOn(), asOf);
        this.stretches = Pace.stretches(measures, before, course.startedOn(), asOf);
        BigDecimal onCost =
                given.promise().map(promise -> promise.money().onCost()).orElse(BigDecimal.ZERO);
        this.allIn = given.engagement().spend().multiply(BigDecimal.ONE.add(onCost));
        this.oneOff = given.promise().map(promise -> promise.money().oneOff()).orElse(null);
    }

    /** {@return the outcome of a case} */
    static Result of(Case given) {
        Reckoning reckoning = new Reckoning(given);
        OutcomeFigures figures = reckoning.figures();
        return new Result(reckoning.status(figures), figures);
    }

    /**
     * What the work took the owner before.
     *
     * @return what the decision was made from, else the last measure up to the first day; empty where there is neither
     */
    static Optional<BigDecimal> before(Optional<Promises.Promise> promise, List<Point> points, LocalDate startedOn) {
        return promise.map(known -> known.hours().perMonth())
                .or(() -> points.stream()
                        .filter(point -> !point.to().isAfter(startedOn))
                        .reduce((earlier, later) -> later)
                        .map(Point::hoursPerMonth));
    }

    private OutcomeFigures figures() {
        BigDecimal now = measures.isEmpty() ? null : last().hours();
        BigDecimal freed = now == null ? null : before.subtract(now);
        BigDecimal observed = measures.isEmpty() ? null : monthsUntil(last().on());
        List<OutcomeFigures.Month> byMonth = Months.freed(stretches, course.startedOn(), asOf);
        return new OutcomeFigures(
                asOf,
                Figures.shown(months),
                Figures.shown(observed),
                new OutcomeFigures.Hours(
                        Figures.shown(before),
                        Figures.shown(now),
                        Figures.shown(promised),
                        Figures.shown(freed),
                        Figures.shown(freed == null ? null : freedSoFar()),
                        error(freed, promised),
                        byMonth),
                money(freed),
                quality(),
                new OutcomeFigures.Payback(promisedPayback(), freed == null ? null : reachedPayback()),
                daysToIndependent(),
                observed == null || observed.compareTo(LEAST_MONTHS) < 0
                        ? new OutcomeFigures.Observed(null, null, null)
                        : observed(now, freed, byMonth));
    }

    private Pace.Measure last() {
        return measures.get(measures.size() - 1);
    }

    private BigDecimal monthsUntil(LocalDate day) {
        return Months.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(course.startedOn(), day)));
    }

    private BigDecimal freedSoFar() {
        return stretches.stream()
                .map(stretch -> Months.of(stretch.freed().multiply(stretch.days())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private OutcomeFigures.Money money(BigDecimal freed) {
        BigDecimal v = given.freedHourValue();
        boolean comparable = v != null && freed != null && days.signum() > 0;
        BigDecimal net = comparable ? v.multiply(freed).subtract(Figures.divide(allIn, months)) : null;
        BigDecimal soFar = comparable
                ? v.multiply(freedSoFar()).subtract(allIn).subtract(Figures.or(oneOff, BigDecimal.ZERO))
                : null;
        BigDecimal promisedNet = v == null
                ? null
                : given.promise()
                        .map(promise -> promise.money().benefitPerMonth())
                        .orElse(null);
        return new OutcomeFigures.Money(
                agreement.currency(),
                Figures.shown(v),
                Figures.shown(given.engagement().spend()),
                Figures.shown(allIn),
                Figures.shown(oneOff),
                Figures.shown(net),
                Figures.shown(promisedNet),
                Figures.shown(soFar),
                error(net, promisedNet));
    }

    private static BigDecimal error(BigDecimal real, BigDecimal promised) {
        return real == null || promised == null || promised.signum() == 0
                ? null
                : Figures.shown(Figures.divide(real.subtract(promised), promised.abs()), SHARE_DECIMALS);
    }

    private OutcomeFigures.Quality quality() {
        BigDecimal count = BigDecimal.valueOf(deliveries.count());
        return deliveries.count() == 0
                ? new OutcomeFigures.Quality(0, null, null)
                : new OutcomeFigures.Quality(
                        deliveries.count(),
                        Figures.shown(Figures.divide(BigDecimal.valueOf(deliveries.qualitySum()), count)),
                        Figures.shown(
                                Figures.divide(BigDecimal.valueOf(deliveries.reworkCount()), count), SHARE_DECIMALS));
    }

    private LocalDate promisedPayback() {
        return given.promise()
                .map(promise -> promise.money().paybackMonths())
                .map(after -> Payback.promised(course.startedOn(), after))
                .orElse(null);
    }

    private LocalDate reachedPayback() {
        return given.freedHourValue() == null || days.signum() == 0
                ? null
                : Payback.reached(stretches, given.freedHourValue(), Figures.divide(allIn, days), oneOff);
    }

    private Integer daysToIndependent() {
        if (promised == null) {
            return null;
        }
        BigDecimal enough = promised.multiply(ON_TRACK_FROM);
        return measures.stream()
                .filter(m -> before.subtract(m.hours()).compareTo(enough) >= 0)
                .findFirst()
                .map(m -> Math.toIntExact(ChronoUnit.DAYS.between(course.startedOn(), m.on())))
                .orElse(null);
    }

    private OutcomeFigures.Observed observed(BigDecimal now, BigDecimal freed, List<OutcomeFigures.Month> byMonth) {
        BigDecimal delivered =
                deliveries.lastDeliveredOn() == null ? BigDecimal.ZERO : monthsUntil(deliveries.lastDeliveredOn());
        boolean delivers =
                delivered.compareTo(LEAST_MONTHS) >= 0 && deliveries.hours().signum() > 0;
        BigDecimal ratio = delivers && before.signum() > 0
                ? Figures.shown(Figures.divide(deliveries.hours(), before.multiply(delivered)), SHARE_DECIMALS)
                : null;
        BigDecimal kept = before.signum() > 0
                ? Figures.shown(Figures.divide(now, before).min(MOST_OVERSIGHT), SHARE_DECIMALS)
                : null;
        Integer ramp = freed.signum() <= 0
                ? null
                : byMonth.stream()
                        .filter(month -> month.freedPerMonth().compareTo(freed.multiply(ON_TRACK_FROM)) >= 0)
                        .findFirst()
                        .map(OutcomeFigures.Month::number)
                        .orElse(null);
        return new OutcomeFigures.Observed(ratio, kept, ramp);
    }

    private OutcomeStatus status(OutcomeFigures figures) {
        int ramp = given.promise().map(Promises.Promise::rampMonths).orElse(1);
        boolean settled = months.compareTo(BigDecimal.valueOf((long) ramp + MONTHS_AFTER_RAMP)) >= 0;
        if (measures.isEmpty() || promised == null || promised.signum() == 0 || !settled) {
            return OutcomeStatus.TOO_EARLY;
        }
        BigDecimal kept = Figures.divide(before.subtract(last().hours()), promised);
        boolean late = course.endedOn() != null || months.compareTo(FAILED_AFTER_MONTHS) >= 0;
        if (late && kept.compareTo(FAILED_BELOW) < 0) {
            return OutcomeStatus.FAILED;
        }
        BigDecimal net = figures.money().netPerMonth();
        return kept.compareTo(ON_TRACK_FROM) >= 0 && (net == null || net.signum() >= 0)
                ? OutcomeStatus.ON_TRACK
                : OutcomeStatus.BEHIND;
    }
}
