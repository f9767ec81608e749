package dev.handover.hiring.jobad.writing;

import dev.handover.hiring.jobad.document.AdDocument;
import dev.handover.hiring.jobad.document.AdFacts;
import dev.handover.hiring.jobad.document.PublicationCheck;
import dev.handover.hiring.jobad.document.TypedText;
import dev.handover.hiring.jobad.template.AdTemplate;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.opening.OpeningStatus;
import dev.handover.hiring.organization.EmployerSnapshot;
import dev.handover.hiring.organization.ReadingOrganization;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts an ad together from the template, the opening, the organisation and the owner's own words. */
@ApplicationScoped
public class ComposingAds {

    /**
     * An ad and what it was made from.
     *
     * @param version of what was typed
     * @param missing what stands in the way of publication
     */
    public record Composed(
            OpeningSnapshot opening,
            AdFacts facts,
            AdDocument document,
            List<TypedText> typed,
            long version,
            List<PublicationCheck.Shortfall> missing) {}

    private final Ads ads;
    private final ReadingOrganization organization;
    private final Clock clock;
    private final BigDecimal trialHours;
    private final Duration retention;
    private final Duration validity;

    ComposingAds(
            Ads ads,
            ReadingOrganization organization,
            Clock clock,
            @ConfigProperty(name = "hiring.jobad.trial-hours", defaultValue = "2") BigDecimal trialHours,
            @ConfigProperty(name = "hiring.application.retention", defaultValue = "P180D") Duration retention,
            @ConfigProperty(name = "hiring.jobad.validity", defaultValue = "P60D") Duration validity) {
        this.ads = ads;
        this.organization = organization;
        this.clock = clock;
        this.trialHours = trialHours;
        this.retention = retention;
        this.validity = validity;
    }

    /** The ad with the dates of its publication, where it is published. */
    public Composed compose(OpeningSnapshot opening) {
        boolean published = opening.status() == OpeningStatus.PUBLISHED;
        return compose(
                opening,
                published ? opening.publication().publishedAt() : null,
                published ? opening.publication().validThrough() : null);
    }

    /** The ad as it would be if it were published at this moment, until then. */
    public Composed compose(OpeningSnapshot opening, Instant publishedAt, Instant validThrough) {
        Ad typed = ads.findById(opening.id());
        List<TypedText> texts = typed == null ? List.of() : typed.texts;
        AdFacts facts = facts(opening, publishedAt, validThrough);
        AdDocument document = AdTemplate.DEFAULT.fill(facts).with(texts);
        return new Composed(
                opening,
                facts,
                document,
                texts,
                typed == null ? 0 : typed.shownVersion(),
                PublicationCheck.of(facts, document, clock.instant()));
    }

    /** How long an ad stands when nothing else is said. */
    public Duration validity() {
        return validity;
    }

    private AdFacts facts(OpeningSnapshot opening, Instant publishedAt, Instant validThrough) {
        OpeningSnapshot.Offer offer = opening.offer();
        return new AdFacts(
                opening.work().name(),
                offer.title(),
                offer.target(),
                opening.work().load(),
                offer.pay(),
                opening.origin().reason().delegationLevel(),
                organization.read().map(EmployerSnapshot::profile).orElse(null),
                new AdFacts.Terms(
                        offer.terms().orTrialHours(trialHours),
                        (int) retention.toDays(),
                        (int) validity.toDays(),
                        publishedAt,
                        validThrough));
    }
}
