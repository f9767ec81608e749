package dev.handover.hiring.opening;

import java.time.Instant;
import java.util.List;

/** An opening shaped for those outside of it. */
final class OpeningViews {
    private OpeningViews() {}

    static OpeningEvent.State state(Opening opening, Instant now) {
        boolean published = opening.status == OpeningStatus.PUBLISHED;
        return new OpeningEvent.State(
                opening.id,
                opening.activityId,
                opening.decisionId,
                opening.events,
                opening.status,
                opening.title == null ? Titles.of(opening.work, opening.target) : opening.title,
                opening.target,
                opening.slug,
                published ? opening.url : null,
                opening.decisionWithdrawnAt == null ? List.of() : List.of(Opening.DECISION_WITHDRAWN),
                now);
    }

    static OpeningSnapshot snapshot(Opening opening) {
        return new OpeningSnapshot(
                opening.id,
                opening.version,
                opening.status,
                opening.activityId,
                opening.decisionId,
                opening.work,
                opening.title,
                opening.target,
                new OpeningSnapshot.Origin(
                        opening.verdict,
                        opening.rule,
                        opening.sentence,
                        opening.delegationLevel,
                        opening.rateCap,
                        opening.decisionCurrency,
                        opening.hoursFreedPerMonth),
                opening.payTo == null
                        ? null
                        : new OpeningSnapshot.Pay(opening.currency, opening.payFrom, opening.payTo, opening.payTyped),
                opening.hoursPerMonth == null
                        ? null
                        : new OpeningSnapshot.Load(
                                opening.hoursPerMonth,
                                opening.hoursTyped,
                                opening.occurrencesPerMonth,
                                opening.windowDays,
                                List.copyOf(opening.tools),
                                List.copyOf(opening.steps),
                                opening.measuredAt),
                opening.trialHours,
                List.copyOf(opening.applicantCountries),
                opening.publishedAt == null
                        ? null
                        : new OpeningSnapshot.Publication(
                                opening.slug, opening.url, opening.publishedAt, opening.validThrough),
                opening.closedAt == null ? null : new OpeningSnapshot.End(opening.closedAt, opening.closeReason),
                opening.decisionWithdrawnAt,
                opening.createdAt);
    }
}
