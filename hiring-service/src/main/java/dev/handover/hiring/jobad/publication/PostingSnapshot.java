package dev.handover.hiring.jobad.publication;

import dev.handover.hiring.jobad.document.AdFacts;
import dev.handover.hiring.jobad.document.Figures;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.workload.Hours;
import java.time.Instant;
import java.util.UUID;

/**
 * An ad that everybody may read.
 *
 * @param openingId what it is for
 * @param slug its address below the organisation's
 * @param title plain text
 * @param summary what a list says of it
 * @param html the ad without its title; safe to show as it is
 * @param jsonLd JobPosting; safe inside a script element
 * @param revision rises with each publication
 */
public record PostingSnapshot(
        UUID openingId,
        String slug,
        String title,
        Summary summary,
        String html,
        String jsonLd,
        long revision,
        Instant publishedAt,
        Instant validThrough) {

    /**
     * The ad in a few phrases; null where one isn't known.
     *
     * @param kind such as "Freelance"
     * @param pay such as "12.50–51.20 EUR an hour"
     * @param hours such as "9 hours a week"
     * @param currency of the pay, ISO 4217
     */
    public record Summary(String kind, String pay, String hours, String currency) {
        static Summary of(AdFacts facts) {
            return new Summary(
                    facts.target().kind(facts.fullTime()),
                    payOf(facts.pay()),
                    hoursOf(facts.workload()),
                    facts.pay() == null ? null : facts.pay().currency());
        }

        private static String payOf(OpeningSnapshot.Pay pay) {
            if (pay == null) {
                return null;
            }
            String range = pay.lowest().compareTo(pay.to()) < 0
                    ? Figures.money(pay.lowest()) + "–" + Figures.money(pay.to())
                    : Figures.money(pay.to());
            return range + " " + pay.currency() + " an hour";
        }

        private static String hoursOf(OpeningSnapshot.Load workload) {
            return workload == null ? null : Figures.hours(Hours.perWeek(workload.hoursPerMonth())) + " hours a week";
        }
    }
}
