package dev.handover.classification.decision;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.decision.state.MethodSays;
import dev.handover.classification.decision.state.Overridden;
import dev.handover.classification.decision.state.WhatChanged;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.method.rule.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/**
 * One decision about one activity, with the inputs it was made from. Only what changes is written: it gives way to the
 * next without its long inputs and answer being stored again.
 */
@DynamicUpdate
@Entity
public class Decision {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long rowVersion;

    UUID activityId;
    /** Which decision about the activity it is, from 1. */
    long ordinal;
    /** The version of the last event about the activity's decisions, over all of them. */
    long eventVersion;

    boolean current;

    @Enumerated(EnumType.STRING)
    DecisionStatus status;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @Enumerated(EnumType.STRING)
    Category category;

    String activityName;

    @Enumerated(EnumType.STRING)
    Area area;

    String currency;
    UUID decidedBy;
    String note;
    Instant madeAt;
    Instant changedAt;
    String policyVersion;
    String inputsHash;

    @ColumnTransformer(write = "?::json")
    String inputs;

    @ColumnTransformer(write = "?::json")
    String answer;

    BigDecimal hoursPerMonth;
    /** HIGH, MEDIUM or LOW as the answer has it, else null. */
    String confidenceLevel;
    /** The skill cluster, or null. */
    String cluster;

    /** {@link Overridden} as JSON, or null. */
    @ColumnTransformer(write = "?::json")
    String overridden;

    /** {@link MethodSays} as JSON; null unless overridden. */
    @ColumnTransformer(write = "?::json")
    String methodSays;

    /** {@link WhatChanged} as JSON; null for the first decision. */
    @ColumnTransformer(write = "?::json")
    String change;

    /** A day in UTC, or null. */
    LocalDate reviewOn;

    boolean reviewDue;

    protected Decision() {}

    /**
     * Makes a decision.
     *
     * @param before the activity's last decision, or null for the first
     * @param inputs the inputs' canonical JSON
     * @param answer the answer's JSON
     */
    Decision(
            UUID activityId,
            Decision before,
            ActivityAtHand activity,
            Answer decided,
            String inputs,
            String answer,
            Instant now) {
        this.id = Ids.next();
        this.activityId = activityId;
        this.ordinal = before == null ? 1 : before.ordinal + 1;
        this.eventVersion = before == null ? 1 : before.eventVersion + 1;
        this.current = true;
        this.status = DecisionStatus.MADE;
        this.activityName = activity.name();
        this.area = activity.area();
        this.currency = activity.currency();
        this.madeAt = now;
        this.policyVersion = decided.provenance().policyVersion();
        this.inputsHash = decided.provenance().inputsHash();
        this.inputs = inputs;
        this.hoursPerMonth = activity.hoursPerMonth();
        this.cluster = activity.cluster();
        hold(decided, answer, now);
        if (before != null && before.verdict == verdict && before.reviewOn != null && before.overridden == null) {
            this.reviewOn = before.reviewOn;
            this.reviewDue = before.reviewDue;
        } else {
            this.reviewOn = Reviews.after(decided, now);
        }
    }

    /** What a decision remembers of its activity besides the inputs; what is not known is null. */
    record ActivityAtHand(String name, Area area, String currency, String cluster, BigDecimal hoursPerMonth) {}

    ActivityAtHand activity() {
        return new ActivityAtHand(activityName, area, currency, cluster, hoursPerMonth);
    }

    WhatChanged.Point point(Answer answer) {
        return new WhatChanged.Point(verdict, answer.rule(), answer.target(), id);
    }

    void changed(String json) {
        change = json;
    }

    // What other packages of the feature read; only the verbs here write.

    public UUID id() {
        return id;
    }

    public UUID activityId() {
        return activityId;
    }

    public DecisionStatus status() {
        return status;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String activityName() {
        return activityName;
    }

    public String currency() {
        return currency;
    }

    public String note() {
        return note;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public String inputs() {
        return inputs;
    }

    public String answer() {
        return answer;
    }

    public BigDecimal hoursPerMonth() {
        return hoursPerMonth;
    }

    public String confidenceLevel() {
        return confidenceLevel;
    }

    boolean isOverridden() {
        return overridden != null;
    }

    private void hold(Answer decided, String json, Instant now) {
        this.verdict = decided.verdict();
        this.category = decided.ruling().category();
        this.answer = json;
        this.confidenceLevel = decided.confidence() == null
                ? null
                : decided.confidence().level().name();
        this.changedAt = now;
    }

    /** Gives way to another decision; one that was accepted must be withdrawn first. */
    void giveWay() {
        if (status == DecisionStatus.MADE) {
            status = DecisionStatus.SUPERSEDED;
        }
        current = false;
    }

    /** No longer holds. */
    void withdraw(Instant now) {
        status = DecisionStatus.WITHDRAWN;
        decidedBy = null;
        reviewOn = null;
        reviewDue = false;
        eventVersion++;
        changedAt = now;
    }

    /** The day has come, or the method says something else by now: the owner is to look at it again. */
    void fallDue(Instant now) {
        if (!reviewDue) {
            reviewDue = true;
            changedAt = now;
        }
    }

    /** {@return whether its review day has come and nobody said so yet} */
    boolean isToBeReviewed(LocalDate today) {
        return !reviewDue && reviewOn != null && !reviewOn.isAfter(today) && status != DecisionStatus.WITHDRAWN;
    }

    /**
     * The owner's own verdict, which this decision holds, is accepted from the start.
     *
     * @param overridden {@link Overridden} as JSON
     * @param says {@link MethodSays} as JSON
     */
    void override(String overridden, String says, UUID member, Instant now) {
        this.status = DecisionStatus.ACCEPTED;
        this.overridden = overridden;
        this.methodSays = says;
        this.decidedBy = member;
        this.reviewOn = Reviews.ofOverride(now);
        this.reviewDue = false;
    }

    /** What the method says by now, while the owner's verdict stands. */
    void methodSays(String says) {
        this.methodSays = says;
    }

    /**
     * The owner agrees, to the target that the answer names.
     *
     * @param agreed the answer for the target agreed on
     * @param json its JSON
     */
    void accept(Answer agreed, String json, UUID member, String note, Instant now) {
        refuseAnswered();
        if (verdict == Verdict.NEEDS_INPUT) {
            throw DecisionProblem.DECISION_NEEDS_INPUT.because(
                    agreed.ruling().sentence(), Map.of("facts", "/v1/activities/" + activityId + "/facts"));
        } else if (agreed.ruling().locked()) {
            throw DecisionProblem.DELEGATION_LOCKED.because(agreed.ruling().sentence());
        }
        hold(agreed, json, now);
        answered(DecisionStatus.ACCEPTED, member, note);
        reviewed(agreed, now);
    }

    /** The delegate earned more trust: the same answer at a higher level, from inputs that say why. */
    void trust(Answer trusted, String json, String inputs, Instant now) {
        this.inputs = inputs;
        this.inputsHash = trusted.provenance().inputsHash();
        this.policyVersion = trusted.provenance().policyVersion();
        hold(trusted, json, now);
        eventVersion++;
    }

    /** The owner disagrees. */
    void decline(Answer declined, UUID member, String note, Instant now) {
        if (isOverridden()) {
            throw DecisionProblem.DECISION_ANSWERED.because(
                    "This decision is the owner's own. Delete the override instead.",
                    Map.of("override", "/v1/decisions/" + activityId + "/override"));
        }
        refuseAnswered();
        changedAt = now;
        answered(DecisionStatus.DECLINED, member, note);
        reviewed(declined, now);
    }

    /** An answer moves a review that is due to the next one; an early answer leaves the day as it is. */
    private void reviewed(Answer answer, Instant now) {
        if (reviewDue) {
            reviewDue = false;
            reviewOn = isOverridden() ? Reviews.ofOverride(now) : Reviews.after(answer, now);
        }
    }

    private void answered(DecisionStatus answer, UUID member, String words) {
        status = answer;
        decidedBy = member;
        note = words;
        eventVersion++;
    }

    private void refuseAnswered() {
        if (status == DecisionStatus.WITHDRAWN) {
            throw DecisionProblem.DECISION_WITHDRAWN.because(
                    "The activity was merged or retired, so its decision can't be answered.");
        } else if (status != DecisionStatus.MADE && !reviewDue) {
            throw DecisionProblem.DECISION_ANSWERED.because(
                    "It is " + status + " already. Another answer is possible when the service makes a new decision.",
                    Map.of("decisionStatus", status.name(), "decision", "/v1/decisions/" + activityId));
        }
    }
}
