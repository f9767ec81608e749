package dev.handover.hiring.jobad.publication;

import dev.handover.hiring.jobad.document.Markdown;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.opening.ReadingPublicOpenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Published ads of the current workspace, as the public reads them. */
@ApplicationScoped
public class ReadingPostings {
    private final Postings postings;
    private final ReadingPublicOpenings openings;
    private final Clock clock;

    ReadingPostings(Postings postings, ReadingPublicOpenings openings, Clock clock) {
        this.postings = postings;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * The ad at an address.
     *
     * @throws dev.handover.chassis.problem.Refusal 404 where there never was one, 410 where it was withdrawn, closed or is over
     */
    @Transactional
    public PostingSnapshot at(String slug) {
        OpeningSnapshot opening = openings.atSlug(slug)
                .orElseThrow(() -> JobAdProblem.NO_SUCH_AD.because("Look at the list of open positions."));
        if (!opening.isPublic(clock.instant())) {
            throw JobAdProblem.AD_GONE.because("Look at the list of open positions.");
        }
        return published(opening, postings.findById(opening.id()));
    }

    /**
     * Ads that are open now, newest first.
     *
     * @param most how many at once
     */
    @Transactional
    public List<PostingSnapshot> list(int most) {
        List<OpeningSnapshot> open = openings.list(most);
        Map<UUID, Posting> byOpening =
                postings.of(open.stream().map(OpeningSnapshot::id).toList());
        return open.stream()
                .map(opening -> published(opening, byOpening.get(opening.id())))
                .toList();
    }

    private static PostingSnapshot published(OpeningSnapshot opening, Posting posting) {
        return new PostingSnapshot(
                opening.id(),
                opening.publication().slug(),
                posting.title,
                posting.summary,
                Markdown.html(posting.markdown),
                posting.jsonLd,
                posting.version,
                posting.publishedAt,
                posting.validThrough);
    }
}
