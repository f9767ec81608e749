package dev.handover.hiring.jobad.publication;

import dev.handover.hiring.jobad.document.JobPosting;
import dev.handover.hiring.jobad.document.PublicationCheck;
import dev.handover.hiring.jobad.template.AdTemplate;
import dev.handover.hiring.jobad.writing.ComposingAds;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.opening.PublishingOpenings;
import dev.handover.hiring.opening.ReadingOpenings;
import dev.handover.hiring.organization.ReadingOrganization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets everybody read an ad, or no longer. */
@ApplicationScoped
public class PublishingAds {
    private final ReadingOpenings openings;
    private final PublishingOpenings publishing;
    private final ComposingAds composing;
    private final ReadingOrganization organization;
    private final Postings postings;
    private final Clock clock;
    private final String publicUrl;

    PublishingAds(
            ReadingOpenings openings,
            PublishingOpenings publishing,
            ComposingAds composing,
            ReadingOrganization organization,
            Postings postings,
            Clock clock,
            @ConfigProperty(name = "hiring.board.public-url") String publicUrl) {
        this.openings = openings;
        this.publishing = publishing;
        this.composing = composing;
        this.organization = organization;
        this.postings = postings;
        this.clock = clock;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** Says that the draft is done; refused with the list of what is missing. */
    @Transactional
    public OpeningSnapshot ready(UUID openingId) {
        requireComplete(composing.compose(openings.require(openingId)).missing());
        return publishing.ready(openingId);
    }

    /**
     * Publishes the ad as it stands now.
     *
     * @param validThrough until when; null for the usual time
     * @throws dev.handover.chassis.problem.Refusal 422 {@code ad-incomplete} with the list of what is missing
     */
    @Transactional
    public OpeningSnapshot publish(UUID openingId, Instant validThrough) {
        Instant now = clock.instant();
        Instant until = validThrough == null ? now.plus(composing.validity()) : validThrough;
        OpeningSnapshot draft = openings.require(openingId);
        ComposingAds.Composed ad = composing.compose(draft, now, until);
        if (!draft.status().over()) {
            requireComplete(ad.missing());
        }
        String base = publicUrl + "/jobs/"
                + organization.read().map(employer -> employer.slug()).orElse("") + "/";
        OpeningSnapshot opening = publishing.publish(openingId, ad.document().title(), base, until);
        String jsonLd = JobPosting.of(
                openingId,
                ad.facts(),
                ad.document(),
                URI.create(opening.publication().url()));
        Posting posting = postings.findById(openingId);
        if (posting == null) {
            posting = new Posting(openingId);
        }
        posting.publish(
                ad.document(), AdTemplate.DEFAULT.id(), PostingSnapshot.Summary.of(ad.facts()), jsonLd, now, until);
        postings.persist(posting);
        return opening;
    }

    /** Takes the ad back; its address then answers 410 until it is published again. */
    @Transactional
    public OpeningSnapshot withdraw(UUID openingId) {
        return publishing.withdraw(openingId);
    }

    private static void requireComplete(List<PublicationCheck.Shortfall> missing) {
        if (!missing.isEmpty()) {
            String parts = missing.stream()
                    .map(PublicationCheck.Shortfall::part)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw JobAdProblem.AD_INCOMPLETE.because(
                    "See `missing` for what to do about: " + parts + ".", Map.of("missing", missing));
        }
    }
}
