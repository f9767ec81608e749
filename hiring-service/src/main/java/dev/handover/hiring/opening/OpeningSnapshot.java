package dev.handover.hiring.opening;

import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.delegation.Titles;
import dev.handover.hiring.workload.WorkloadSnapshot;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An opening as other features and callers see it. Hours are a month's (52/12 weeks), pay is an hour's.
 *
 * @param version the row's version
 * @param work what is to be done
 * @param origin where it came from
 * @param offer what is offered to those who apply
 * @param publication address and dates; null before the first publication
 * @param end when and why it was over, or null
 */
public record OpeningSnapshot(
        UUID id,
        long version,
        OpeningStatus status,
        Work work,
        Origin origin,
        Offer offer,
        Publication publication,
        End end,
        Instant createdAt) {

    /**
     * What is to be done.
     *
     * @param activityId the activity whose measured work fills it in, or null
     * @param name the activity's name
     * @param load the measured or stated work, or null
     */
    public record Work(UUID activityId, String name, Load load) {}

    /**
     * What the decision said; nothing of it for an opening made by hand.
     *
     * @param rateCap the most an hour at which handing over pays; for the owner alone
     * @param currency of the cap
     * @param hoursFreedPerMonth the owner's hours a month that it promised to free
     * @param withdrawnAt since when the decision behind a published ad no longer stands, or null
     */
    public record Origin(
            UUID decisionId,
            Reason reason,
            BigDecimal rateCap,
            String currency,
            BigDecimal hoursFreedPerMonth,
            Instant withdrawnAt) {}

    /**
     * Why the work is handed over, in the decision's words.
     *
     * @param verdict what was decided
     * @param rule the rule that decided, or null
     * @param sentence the decision in one sentence, or null
     * @param delegationLevel how much freedom to give, 1 to 7, or null
     */
    public record Reason(String verdict, String rule, String sentence, Integer delegationLevel) {}

    /**
     * What is offered.
     *
     * @param title the owner's own title, or null
     * @param target to whom the work goes
     * @param pay the range, or null
     */
    public record Offer(String title, Target target, Pay pay, Terms terms) {}

    /**
     * The terms that an owner states for an opening, as they are sent, stored and said in its ad. A new one is a component
     * here and a column of {@code opening}.
     *
     * @param trialHours length of the paid trial, or null for the workspace's usual one
     * @param applicantCountries ISO 3166-1 alpha-2 codes; null or empty is the employer's country
     */
    @Embeddable
    public record Terms(
            @DecimalMin("0.25")
            @DecimalMax("40")
            @Digits(integer = 2, fraction = 2)
            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    maxLength = 20,
                    description = "Length of the paid trial task.",
                    examples = "2")
            BigDecimal trialHours,

            @Size(max = 30)
            @Schema(
                    nullable = true,
                    description = "Countries to work from, ISO 3166-1 alpha-2.",
                    examples = "[\"DE\", \"PT\"]")
            @JdbcTypeCode(SqlTypes.JSON)
            List<@NotNull @Size(max = 2) @Pattern(regexp = "^[A-Z]{2}$") String> applicantCountries) {

        static final Terms NONE = new Terms(null, List.of());

        /** With this length of the trial, where the owner states none. */
        public Terms orTrialHours(BigDecimal usual) {
            return trialHours == null ? new Terms(usual, applicantCountries) : this;
        }

        /** As the columns hold them. */
        Terms stored() {
            return new Terms(
                    trialHours == null ? null : trialHours.setScale(2, RoundingMode.DOWN),
                    applicantCountries == null
                            ? List.of()
                            : applicantCountries.stream().distinct().toList());
        }
    }

    /**
     * Pay an hour.
     *
     * @param from where negotiations begin; null when there is one rate only
     * @param to the highest rate
     * @param typed whether the owner changed what the decision said
     */
    public record Pay(String currency, BigDecimal from, BigDecimal to, boolean typed) {
        /** Where the range begins: never above its end. */
        public BigDecimal lowest() {
            return from == null ? to : from.min(to);
        }
    }

    /**
     * How much work it is.
     *
     * @param hoursTyped whether the owner stated the hours
     * @param occurrencesPerMonth times a month, or null
     * @param windowDays days over which it was measured, or null
     * @param tools names of tools seen, most used first
     * @param steps steps seen, longest first
     */
    public record Load(
            BigDecimal hoursPerMonth,
            boolean hoursTyped,
            BigDecimal occurrencesPerMonth,
            Integer windowDays,
            List<String> tools,
            List<WorkloadSnapshot.Step> steps,
            Instant measuredAt) {}

    public record Publication(String slug, String url, Instant publishedAt, Instant validThrough) {}

    public record End(Instant closedAt, CloseReason reason) {}

    /** The owner's title, or one made from work and target. */
    public String shownTitle() {
        return offer.title() == null ? Titles.of(work.name(), offer.target()) : offer.title();
    }

    /** Whether everybody can read and answer its ad. */
    public boolean isPublic(Instant now) {
        return status == OpeningStatus.PUBLISHED
                && publication != null
                && publication.validThrough().isAfter(now);
    }

    static OpeningSnapshot of(Opening opening) {
        return new OpeningSnapshot(
                opening.id,
                opening.version,
                opening.status,
                new Work(opening.activityId, opening.work, load(opening)),
                new Origin(
                        opening.decisionId,
                        new Reason(opening.verdict, opening.rule, opening.sentence, opening.delegationLevel),
                        opening.rateCap,
                        opening.decisionCurrency,
                        opening.hoursFreedPerMonth,
                        opening.decisionWithdrawnAt),
                new Offer(opening.title, opening.target, pay(opening), opening.terms),
                opening.publishedAt == null
                        ? null
                        : new Publication(opening.slug, opening.url, opening.publishedAt, opening.validThrough),
                opening.closedAt == null ? null : new End(opening.closedAt, opening.closeReason),
                opening.createdAt);
    }

    private static Pay pay(Opening opening) {
        return opening.payTo == null
                ? null
                : new Pay(opening.currency, opening.payFrom, opening.payTo, opening.payTyped);
    }

    private static Load load(Opening opening) {
        return opening.hoursPerMonth == null
                ? null
                : new Load(
                        opening.hoursPerMonth,
                        opening.hoursTyped,
                        opening.occurrencesPerMonth,
                        opening.windowDays,
                        List.copyOf(opening.tools),
                        List.copyOf(opening.steps),
                        opening.measuredAt);
    }
}
