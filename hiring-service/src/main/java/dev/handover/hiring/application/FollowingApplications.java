package dev.handover.hiring.application;

import dev.handover.chassis.problem.Refusal;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.opening.ReadingPublicOpenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
    public record StandingSnapshot(ApplicationStatus status, Instant receivedAt, boolean openingOver) {

        public boolean hired() {
            return status == ApplicationStatus.HIRED;
        }

        public boolean withdrawn() {
            return status == ApplicationStatus.WITHDRAWN;
        }

        /** Whether there is still something to withdraw from. */
        public boolean canWithdraw() {
            return status == ApplicationStatus.RECEIVED && !openingOver;
        }
    }

    private final Applications applications;
    private final ReadingPublicOpenings openings;
    private final Clock clock;

    FollowingApplications(Applications applications, ReadingPublicOpenings openings, Clock clock) {
        this.clock = clock;
        this.applications = applications;
        this.openings = openings;
    }

    /** The standing behind a status link; 404 where the link opens nothing. */
    @Transactional
    public StandingSnapshot follow(String slug, String token) {
        OpeningSnapshot opening = opening(slug);
        Application application = ofLink(opening.id(), token);
        return new StandingSnapshot(
                application.status, application.receivedAt, opening.status().over());
    }

    /** Takes back the application behind a status link; the owner no longer hires from it. */
    @Transactional
    public void withdraw(String slug, String token) {
        ofLink(opening(slug).id(), token).withdraw(clock.instant());
    }

    /** Erases the application behind a status link. */
    @Transactional
    public void erase(String slug, String token) {
        applications.delete(ofLink(opening(slug).id(), token));
    }

    private OpeningSnapshot opening(String slug) {
        return openings.atSlug(slug).orElseThrow(FollowingApplications::notFound);
    }

    private Application ofLink(UUID openingId, String token) {
        return applications.withToken(openingId, token).orElseThrow(FollowingApplications::notFound);
    }

    private static Refusal notFound() {
        return ApplicationProblem.NO_SUCH_APPLICATION.because(
                "The link is not complete, or the application was erased.");
    }
}
