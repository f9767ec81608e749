package dev.handover.hiring.opening;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.delegation.Titles;
import dev.handover.hiring.workload.WorkloadSnapshot;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
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
    String decisionCurrency;
    boolean payTyped;
    BigDecimal hoursFreedPerMonth;
    BigDecimal hoursPerMonth;
    boolean hoursTyped;
    BigDecimal occurrencesPerMonth;
    Integer windowDays;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> tools = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<WorkloadSnapshot.Step> steps = List.of();

    Instant measuredAt;

    @Embedded
    OpeningSnapshot.Terms terms = OpeningSnapshot.Terms.NONE;

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
        opening.verdict = decision.reason().verdict();
        opening.rule = decision.reason().rule();
        opening.sentence = decision.reason().sentence();
        opening.delegationLevel = decision.reason().delegationLevel();
        opening.hoursPerMonth = cents(decision.load().hoursPerMonth());
        opening.occurrencesPerMonth = cents(decision.load().occurrencesPerMonth());
        opening.hoursFreedPerMonth = cents(decision.load().hoursFreedPerMonth());
        Decision.Price price = decision.price();
        opening.rateCap = cents(price.rateCap());
        opening.decisionCurrency = price.currency();
        if (price.to() != null) {
            opening.currency = price.currency();
            opening.payFrom = price.from();
            opening.payTo = price.to();
        }
        return opening;
    }

    /** A draft that the owner makes without a decision. */
    static Opening byHand(UUID activityId, String work, Target target, Instant now) {
        return new Opening(activityId, null, work.strip(), target, now);
    }

    /** Takes the figures of a measure; hours that the owner stated stay. */
    void measured(WorkloadSnapshot measure) {
        if (!hoursTyped) {
            this.hoursPerMonth = cents(measure.hoursPerMonth());
        }
        this.occurrencesPerMonth = cents(measure.occurrencesPerMonth());
        this.windowDays = measure.windowDays();
        this.tools = measure.tools();
        this.steps = measure.steps();
        this.measuredAt = measure.measuredAt();
    }

    /** The activity has another name; a published ad keeps the old one. */
    void workNamed(String name) {
        if (status == OpeningStatus.DRAFT || status == OpeningStatus.READY) {
            this.work = name;
        }
    }

    /** Whether measures and names still flow into it. */
    boolean followsMeasures() {
        return status == OpeningStatus.DRAFT || status == OpeningStatus.READY;
    }

    /** Takes a change, unless the ad is published or the opening is over. */
    void change(ChangingOpenings.Change change) {
        requireOpen();
        if (status == OpeningStatus.PUBLISHED) {
            throw OpeningProblem.PUBLISHED_STANDS.because(
                    "Withdraw it first (DELETE /v1/openings/{id}/publication), change it, publish it again: its address stays.");
        }
        describe(change);
    }

    /** Takes what the owner says of it. */
    void describe(ChangingOpenings.Change change) {
        this.title = change.title() == null || change.title().isBlank()
                ? null
                : change.title().strip();
        if (change.target() != null) {
            this.target = change.target();
        }
        if (change.hoursPerMonth() == null) {
            this.hoursTyped = false;
        } else if (!same(change.hoursPerMonth(), hoursPerMonth)) {
            this.hoursPerMonth = cents(change.hoursPerMonth());
            this.hoursTyped = true;
        }
        this.terms = change.terms().stored();
        pay(change);
    }

    /** What the owner can change, as it is. */
    ChangingOpenings.Change stated() {
        return new ChangingOpenings.Change(title, target, hoursPerMonth, terms, currency, payFrom, payTo);
    }

    private void pay(ChangingOpenings.Change change) {
        String inCurrency = change.currency() == null ? decisionCurrency : change.currency();
        boolean amounts = same(change.payFrom(), payFrom) && same(change.payTo(), payTo);
        if (amounts && (change.currency() == null || change.currency().equals(currency))) {
            return;
        }
        this.payTyped = true;
        if (change.payFrom() == null && change.payTo() == null) {
            this.currency = null;
            this.payFrom = null;
            this.payTo = null;
            return;
        }
        OfferedPay pay = new OfferedPay(inCurrency, cents(change.payFrom()), cents(change.payTo()));
        if (pay.isIn(decisionCurrency)) {
            pay.requireAtMost(rateCap);
        }
        this.currency = pay.currency();
        this.payFrom = pay.from();
        this.payTo = pay.to();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    void ready() {
        requireOpen();
        if (status != OpeningStatus.DRAFT && status != OpeningStatus.READY) {
            throw OpeningProblem.NOT_A_DRAFT.because("It is " + status + ".");
        }
        this.status = OpeningStatus.READY;
    }

    /** Publishes, or publishes again with the same address. */
    OpeningEvent publish(String unusedSlug, String urlBase, Instant until, Instant now) {
        requireOpen();
        if (slug == null) {
            this.slug = unusedSlug;
        }
        this.url = urlBase + slug;
        this.status = OpeningStatus.PUBLISHED;
        this.publishedAt = now;
        this.validThrough = until;
        return new OpeningEvent.AdPublished(nextState(now));
    }

    OpeningEvent withdraw(Instant now) {
        if (status != OpeningStatus.PUBLISHED) {
            throw OpeningProblem.NOT_PUBLISHED.because("It is " + status + ".");
        }
        this.status = OpeningStatus.READY;
        return new OpeningEvent.AdWithdrawn(nextState(now));
    }

    OpeningEvent close(CloseReason reason, Instant now) {
        requireOpen();
        this.status = reason == CloseReason.FILLED ? OpeningStatus.FILLED : OpeningStatus.CLOSED;
        this.closeReason = reason;
        this.closedAt = now;
        return new OpeningEvent.OpeningClosed(nextState(now));
    }

    /** The decision no longer stands: a draft goes with it, a published ad is flagged for the owner; empty where nothing changes. */
    Optional<OpeningEvent> endWithDecision(CloseReason reason, Instant now) {
        if (status.over() || decisionWithdrawnAt != null) {
            return Optional.empty();
        }
        this.decisionWithdrawnAt = now;
        if (status == OpeningStatus.PUBLISHED) {
            return Optional.of(new OpeningEvent.OpeningFlagged(nextState(now)));
        }
        return Optional.of(close(reason, now));
    }

    OpeningEvent drafted(Instant now) {
        return new OpeningEvent.OpeningDrafted(nextState(now));
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

    /** The owner's title, or one made from work and target. */
    String shownTitle() {
        return title == null ? Titles.of(work, target) : title;
    }

    private OpeningEvent.State nextState(Instant now) {
        events++;
        return OpeningEvent.State.of(this, now);
    }
}
