package dev.handover.hiring.opening;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.workload.Measured;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Work that somebody else is to do, from the decision to the day it is filled. */
@Entity
class Opening {
    static final String DECISION_WITHDRAWN = "DECISION_WITHDRAWN";

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version;

    long events;

    @Enumerated(EnumType.STRING)
    OpeningStatus status;

    @Column(updatable = false)
    UUID activityId;

    @Column(updatable = false)
    UUID decisionId;

    String work;
    String title;

    @Enumerated(EnumType.STRING)
    Target target;

    String verdict;
    String rule;
    String sentence;
    Integer delegationLevel;
    String currency;
    BigDecimal payFrom;
    BigDecimal payTo;
    BigDecimal rateCap;
    boolean payTyped;
    BigDecimal hoursFreedPerMonth;
    BigDecimal hoursPerMonth;
    boolean hoursTyped;
    BigDecimal occurrencesPerMonth;
    Integer windowDays;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> tools = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Measured.Step> steps = List.of();

    Instant measuredAt;
    BigDecimal trialHours;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> applicantCountries = List.of();

    String slug;
    String url;

    @Column(updatable = false)
    Instant createdAt;

    Instant publishedAt;
    Instant validThrough;
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    CloseReason closeReason;

    Instant decisionWithdrawnAt;

    protected Opening() {}

    private Opening(UUID activityId, UUID decisionId, String work, Target target, Instant now) {
        this.id = Ids.next();
        this.status = OpeningStatus.DRAFT;
        this.activityId = activityId;
        this.decisionId = decisionId;
        this.work = work;
        this.target = target;
        this.createdAt = now;
    }

    /** The draft that an accepted decision makes. */
    static Opening decided(Decision decision, String work, Instant now) {
        Opening opening =
                new Opening(decision.activityId(), decision.decisionId(), work, Target.of(decision.target()), now);
        opening.verdict = decision.verdict();
        opening.rule = decision.rule();
        opening.sentence = decision.sentence();
        opening.delegationLevel = decision.delegationLevel();
        opening.hoursPerMonth = cents(decision.hoursPerMonth());
        opening.occurrencesPerMonth = cents(decision.occurrencesPerMonth());
        opening.rateCap = cents(decision.rateCap());
        opening.hoursFreedPerMonth = cents(decision.hoursFreedPerMonth());
        if (decision.rateCap() != null && decision.currency() != null) {
            opening.currency = decision.currency();
            opening.payFrom = cents(decision.openingOffer());
            opening.payTo = opening.rateCap;
        }
        return opening;
    }

    /** A draft that the owner makes without a decision. */
    static Opening byHand(UUID activityId, String work, Target target, Instant now) {
        return new Opening(activityId, null, work.strip(), target, now);
    }

    /** Takes the figures of a measure; hours that the owner stated stay. */
    void measured(Measured measure) {
        if (!hoursTyped) {
            this.hoursPerMonth = cents(measure.hoursPerMonth());
        }
        this.occurrencesPerMonth = cents(measure.occurrencesPerMonth());
        this.windowDays = measure.windowDays();
        this.tools = measure.tools();
        this.steps = measure.steps();
        this.measuredAt = measure.measuredAt();
    }

    /** The activity has another name; an ad that strangers read keeps the old one. */
    void workNamed(String name) {
        if (status == OpeningStatus.DRAFT || status == OpeningStatus.READY) {
            this.work = name;
        }
    }

    /** Whether measures and names still flow into it. */
    boolean followsMeasures() {
        return status == OpeningStatus.DRAFT || status == OpeningStatus.READY;
    }

    void change(ChangingOpenings.Change change) {
        requireOpen();
        if (status == OpeningStatus.PUBLISHED) {
            throw OpeningProblem.PUBLISHED_STANDS.because(
                    "Withdraw it first (DELETE /v1/openings/{id}/publication), change it, publish it again: its address stays.");
        }
        if (change.title() != null) {
            this.title = change.title().isBlank() ? null : change.title().strip();
        }
        if (change.target() != null) {
            this.target = change.target();
        }
        if (change.hoursPerMonth() != null) {
            this.hoursPerMonth = cents(change.hoursPerMonth());
            this.hoursTyped = true;
        }
        if (change.trialHours() != null) {
            this.trialHours = cents(change.trialHours());
        }
        if (change.applicantCountries() != null) {
            this.applicantCountries =
                    change.applicantCountries().stream().distinct().toList();
        }
        pay(change);
    }

    private void pay(ChangingOpenings.Change change) {
        if (change.currency() == null && change.payFrom() == null && change.payTo() == null) {
            return;
        }
        String inCurrency = change.currency() == null ? currency : change.currency();
        BigDecimal from = change.payFrom() == null ? payFrom : cents(change.payFrom());
        BigDecimal to = change.payTo() == null ? payTo : cents(change.payTo());
        if (inCurrency == null || to == null) {
            throw OpeningProblem.PAY_INCOMPLETE.because(
                    "Give currency and payTo together, payFrom where there is a range.");
        }
        if (from != null && from.compareTo(to) > 0) {
            throw OpeningProblem.PAY_INCOMPLETE.because("payFrom must not be above payTo.");
        }
        if (rateCap != null && inCurrency.equals(currency) && to.compareTo(rateCap) > 0) {
            throw OpeningProblem.RATE_ABOVE_CAP.because("At most " + rateCap.toPlainString() + " " + currency
                    + " an hour: above it, handing the work over costs more than it frees.");
        }
        this.currency = inCurrency;
        this.payFrom = from;
        this.payTo = to;
        this.payTyped = true;
    }

    void ready() {
        requireOpen();
        if (status != OpeningStatus.DRAFT && status != OpeningStatus.READY) {
            throw OpeningProblem.NOT_A_DRAFT.because("It is " + status + ".");
        }
        this.status = OpeningStatus.READY;
    }

    /** Publishes, or publishes anew with the same address. */
    OpeningEvent publish(String freshSlug, String urlBase, Instant until, Instant now) {
        requireOpen();
        if (slug == null) {
            this.slug = freshSlug;
        }
        this.url = urlBase + slug;
        this.status = OpeningStatus.PUBLISHED;
        this.publishedAt = now;
        this.validThrough = until;
        return new OpeningEvent.AdPublished(told(now));
    }

    OpeningEvent withdraw(Instant now) {
        if (status != OpeningStatus.PUBLISHED) {
            throw OpeningProblem.NOT_PUBLISHED.because("It is " + status + ".");
        }
        this.status = OpeningStatus.READY;
        return new OpeningEvent.AdWithdrawn(told(now));
    }

    OpeningEvent close(CloseReason reason, Instant now) {
        requireOpen();
        this.status = reason == CloseReason.FILLED ? OpeningStatus.FILLED : OpeningStatus.CLOSED;
        this.closeReason = reason;
        this.closedAt = now;
        return new OpeningEvent.OpeningClosed(told(now));
    }

    /** The decision no longer stands: a draft goes with it, a published ad is flagged for the owner; empty where nothing changes. */
    Optional<OpeningEvent> decisionGone(CloseReason reason, Instant now) {
        if (status.over() || decisionWithdrawnAt != null) {
            return Optional.empty();
        }
        this.decisionWithdrawnAt = now;
        if (status == OpeningStatus.PUBLISHED) {
            return Optional.of(new OpeningEvent.OpeningFlagged(told(now)));
        }
        return Optional.of(close(reason, now));
    }

    OpeningEvent drafted(Instant now) {
        return new OpeningEvent.OpeningDrafted(told(now));
    }

    /** As the columns hold them; down, so that no rounding lifts a rate above its cap. */
    private static BigDecimal cents(BigDecimal number) {
        return number == null ? null : number.setScale(2, RoundingMode.DOWN);
    }

    private void requireOpen() {
        if (status.over()) {
            throw OpeningProblem.OPENING_OVER.because("It ended as " + closeReason + "; make a new one.");
        }
    }

    private OpeningEvent.State told(Instant now) {
        events++;
        return OpeningViews.state(this, now);
    }
}
