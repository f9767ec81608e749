package dev.handover.hiring.application;

import dev.handover.chassis.problem.Refusal;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.opening.ReadingOpenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** What an applicant sees and does with the status link: no account, and no personal data on the page. */
@ApplicationScoped
public class FollowingApplications {

    /**
     * Where an application stands.
     *
     * @param openingOver whether the opening is filled or closed
     */
    public record Standing(ApplicationStatus status, Instant receivedAt, boolean openingOver) {}

    private final Applications applications;
    private final ReadingOpenings openings;

    FollowingApplications(Applications applications, ReadingOpenings openings) {
        this.applications = applications;
        this.openings = openings;
    }

    /** The standing behind a status link; 404 where the link opens nothing. */
    @Transactional
    public Standing follow(String slug, String token) {
        OpeningSnapshot opening = opening(slug);
        Application application = behind(opening.id(), token);
        return new Standing(
                application.status, application.receivedAt, opening.status().over());
    }

    /** Erases the application behind a status link. */
    @Transactional
    public void erase(String slug, String token) {
        applications.delete(behind(opening(slug).id(), token));
    }

    private OpeningSnapshot opening(String slug) {
        return openings.atSlug(slug).orElseThrow(FollowingApplications::nothing);
    }

    private Application behind(UUID openingId, String token) {
        return applications.behind(openingId, token).orElseThrow(FollowingApplications::nothing);
    }

    private static Refusal nothing() {
        return ApplicationProblem.NO_SUCH_APPLICATION.because(
                "The link is not complete, or the application was erased.");
    }
}
