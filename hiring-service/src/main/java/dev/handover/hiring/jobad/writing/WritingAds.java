package dev.handover.hiring.jobad.writing;

import dev.handover.chassis.http.Preconditions;
import dev.handover.hiring.jobad.document.TypedText;
import dev.handover.hiring.opening.OpeningProblem;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.opening.OpeningStatus;
import dev.handover.hiring.opening.ReadingOpenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The owner puts own words in place of lines of an ad. */
@ApplicationScoped
class WritingAds {
    private final Ads ads;
    private final ReadingOpenings openings;
    private final ComposingAds composing;

    WritingAds(Ads ads, ReadingOpenings openings, ComposingAds composing) {
        this.ads = ads;
        this.openings = openings;
        this.composing = composing;
    }

    /** The ad as it stands. */
    @Transactional
    ComposingAds.Composed read(UUID openingId) {
        return composing.compose(openings.require(openingId));
    }

    /**
     * Replaces everything that was typed.
     *
     * @param ifMatch the ETag that the caller read
     */
    @Transactional
    ComposingAds.Composed write(UUID openingId, String ifMatch, List<TypedText> texts) {
        OpeningSnapshot opening = openings.require(openingId);
        Ad ad = ads.findById(openingId);
        Preconditions.ifMatch(ifMatch, ad == null ? 0 : ad.shownVersion());
        if (opening.status() == OpeningStatus.PUBLISHED) {
            throw OpeningProblem.PUBLISHED_STANDS.because("Withdraw it first (DELETE /v1/openings/{id}/publication),"
                    + " change it, publish it again: its address stays.");
        }
        if (opening.status().over()) {
            throw OpeningProblem.OPENING_OVER.because("Nobody will read this ad any more.");
        }
        if (ad == null) {
            ads.persist(new Ad(openingId, texts));
        } else {
            ad.write(texts);
        }
        ads.flush();
        return composing.compose(opening);
    }
}
