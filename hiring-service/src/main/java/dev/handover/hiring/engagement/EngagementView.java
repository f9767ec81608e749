package dev.handover.hiring.engagement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.hiring.delegation.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An engagement as the API shows it. Amounts and hours are decimal strings. */
@Schema(
        name = "Engagement",
        description = "Who does the work of an opening, for what, and what came of it.",
        examples = """
        {"id":"01929f10-5c00-7d10-8a3b-5c6d7e8f9b01","status":"ACTIVE",\
        "openingId":"0192904b-3a00-7d10-8a3b-5c6d7e8f9a01","activityId":"01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01",\
        "decisionId":"01928f4a-11c2-7d10-8a3b-5c6d7e8f9a0b","applicationId":"01929a00-1000-7d10-8a3b-5c6d7e8f9c01",\
        "memberId":null,"contractorName":"Ada Moreno","target":"FREELANCER",\
        "rate":{"amount":"30.00","currency":"EUR"},"unit":"HOUR","rateCap":"128.58","capHoursPerMonth":"40.00",\
        "promisedHoursPerMonth":"35.10","startedOn":"2026-05-04","ending":null,\
        "deliveries":{"count":2,"hours":"35.00","averageQuality":"4.50","reworkCount":1,"reworkHours":"2.00",\
        "lastDeliveredOn":"2026-05-29"},\
        "spend":{"amount":"1050.00","currency":"EUR"},\
        "warnings":[{"code":"CAP_NEAR","text":"35.00 hours of the month's 40.00 are used, 80 % or more."}],\
        "createdAt":"2026-05-02T09:30:00Z"}""")
public record EngagementView(
        @Schema(required = true) UUID id,
        @Schema(required = true) EngagementStatus status,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped Contractor contractor,
        @JsonUnwrapped Terms terms,
        @JsonUnwrapped Course course,
        @JsonUnwrapped Result result,

        @Schema(required = true, maxItems = 10, description = "What to look at; nothing of it is refused.")
        List<Warning> warnings,

        @Schema(required = true) Instant createdAt) {

    /** The share of the cap from which hours are warned about. */
    private static final BigDecimal NEAR = new BigDecimal("0.80");

    /** What it is for and how it came about. */
    record Origin(
            @Schema(required = true, description = "The opening that it filled.")
            UUID openingId,

            @Schema(required = true, nullable = true, description = "The activity whose work it is.")
            UUID activityId,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The accepted decision behind the opening; null for an opening made by hand.")
            UUID decisionId,

            @Schema(required = true, nullable = true, description = "The application that was taken.")
            UUID applicationId) {}

    /** Who does the work. */
    record Contractor(
            @Schema(required = true, nullable = true, description = "The contractor as a member in audit-service.")
            UUID memberId,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 200,
                    description = "Who does the work; it never leaves this service.",
                    examples = "Ada Hired")
            String contractorName,

            @Schema(required = true) Target target) {}

    /** What was agreed. */
    record Terms(
            @Schema(required = true, description = "Money per unit, as agreed now.")
            Money rate,

            @Schema(required = true, description = "What the rate is for.")
            RateUnit unit,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 20,
                    description = "The decision's rate cap, for you alone; null without one.",
                    examples = "128.58")
            String rateCap,

            @Schema(required = true, maxLength = 20, description = "Hours a month at most.", examples = "40.00")
            String capHoursPerMonth,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 20,
                    description = "The owner's hours a month that are to become free; null where nobody said.",
                    examples = "35.10")
            String promisedHoursPerMonth) {}

    /** From when to when. */
    record Course(
            @Schema(required = true, description = "The first day.")
            LocalDate startedOn,

            @Schema(required = true, nullable = true, description = "Null while it runs.")
            Ending ending) {}

    /** What came of it. */
    record Result(
            @Schema(required = true, description = "What was accepted so far.")
            Accepted deliveries,

            @Schema(required = true, description = "The accepted hours, each paid at the rate that held then.")
            Money spend) {}

    @Schema(name = "EngagementMoney", description = "An amount of money.")
    record Money(
            @Schema(required = true, maxLength = 20, examples = "30.00")
            String amount,

            @Schema(required = true, minLength = 3, maxLength = 3, examples = "EUR")
            String currency) {}

    @Schema(name = "EngagementEnd", description = "How an engagement ended.")
    record Ending(
            @Schema(required = true, description = "The last day.")
            LocalDate endedOn,

            @Schema(required = true) EndReason reason,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Whether you would hire them again; null where you did not say.",
                    examples = "true")
            Boolean wouldHireAgain) {}

    @Schema(name = "AcceptedDeliveries", description = "Sums of the accepted deliveries.")
    record Accepted(
            @Schema(required = true, minimum = "0", description = "How many there are.", examples = "3")
            int count,

            @Schema(required = true, maxLength = 20, description = "Hours paid for.", examples = "35.00")
            String hours,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 20,
                    description = "Mean of the marks, 1 to 5; null before the first.",
                    examples = "4.33")
            String averageQuality,

            @Schema(required = true, minimum = "0", description = "How many deliveries had rework.", examples = "1")
            int reworkCount,

            @Schema(required = true, maxLength = 20, description = "Hours of rework among them.", examples = "2.00")
            String reworkHours,

            @Schema(required = true, nullable = true, description = "Null before the first.")
            LocalDate lastDeliveredOn) {}

    @Schema(description = """
            - `RATE_ABOVE_CAP`: at this rate, handing over costs more than it frees
            - `CAP_NEAR`: 80 % or more of the month's hours are used
            - `CAP_REACHED`: all hours of the month are used""")
    enum WarningCode {
        RATE_ABOVE_CAP,
        CAP_NEAR,
        CAP_REACHED
    }

    @Schema(name = "EngagementWarning", description = "Something to look at.")
    record Warning(
            @Schema(required = true, examples = "CAP_NEAR") WarningCode code,

            @Schema(
                    required = true,
                    maxLength = 300,
                    description = "The same in words.",
                    examples = "35.00 hours of the month's 40.00 are used, 80 % or more.")
            String text) {}

    /** {@return the engagement as callers see it} */
    public static EngagementView of(EngagementWithHours shown) {
        Engagement e = shown.engagement();
        return new EngagementView(
                e.id,
                e.status,
                new Origin(e.openingId, e.activityId, e.decisionId, e.applicationId),
                new Contractor(e.memberId, e.contractorName, e.target),
                new Terms(
                        new Money(text(e.rate), e.currency),
                        RateUnit.HOUR,
                        text(e.rateCap),
                        text(e.capHoursPerMonth),
                        text(e.promisedHoursPerMonth)),
                new Course(
                        e.startedOn, e.endedOn == null ? null : new Ending(e.endedOn, e.endReason, e.wouldHireAgain)),
                new Result(accepted(e), new Money(text(e.spend), e.currency)),
                warnings(e, shown.hoursInMonth()),
                e.createdAt);
    }

    private static Accepted accepted(Engagement e) {
        return new Accepted(
                e.deliveries,
                text(e.deliveredHours),
                averageQuality(e),
                e.reworkCount,
                text(e.reworkHours),
                e.lastDeliveredOn);
    }

    private static List<Warning> warnings(Engagement e, BigDecimal hoursInMonth) {
        List<Warning> warnings = new ArrayList<>();
        if (e.rateAboveCap()) {
            warnings.add(new Warning(
                    WarningCode.RATE_ABOVE_CAP,
                    "Above " + text(e.rateCap) + " " + e.currency
                            + " an hour, handing the work over costs more than it frees."));
        }
        if (hoursInMonth.compareTo(e.capHoursPerMonth) >= 0) {
            warnings.add(new Warning(
                    WarningCode.CAP_REACHED,
                    text(hoursInMonth) + " hours of the month's " + text(e.capHoursPerMonth) + " are used up."));
        } else if (hoursInMonth.compareTo(e.capHoursPerMonth.multiply(NEAR)) >= 0) {
            warnings.add(new Warning(
                    WarningCode.CAP_NEAR,
                    text(hoursInMonth) + " hours of the month's " + text(e.capHoursPerMonth)
                            + " are used, 80 % or more."));
        }
        return List.copyOf(warnings);
    }

    private static String averageQuality(Engagement e) {
        return e.deliveries == 0
                ? null
                : BigDecimal.valueOf(e.qualitySum)
                        .divide(BigDecimal.valueOf(e.deliveries), 2, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private static String text(BigDecimal number) {
        return number == null
                ? null
                : number.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
