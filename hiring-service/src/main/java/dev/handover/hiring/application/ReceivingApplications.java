package dev.handover.hiring.application;

import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.hiring.jobad.publication.PostingSnapshot;
import dev.handover.hiring.jobad.publication.ReadingPostings;
import dev.handover.hiring.organization.ReadingOrganization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Takes an application for a published ad. */
@ApplicationScoped
public class ReceivingApplications {

    /**
     * What the applicant gets.
     *
     * @param token opens the status page; shown this once
     */
    public record Receipt(UUID applicationId, String token, Instant receivedAt) {}

    private final Applications applications;
    private final ReadingPostings postings;
    private final ReadingOrganization organization;
    private final ConsentText consent;
    private final Validator validator;
    private final Clock clock;

    ReceivingApplications(
            Applications applications,
            ReadingPostings postings,
            ReadingOrganization organization,
            ConsentText consent,
            Validator validator,
            Clock clock) {
        this.applications = applications;
        this.postings = postings;
        this.organization = organization;
        this.consent = consent;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Stores an application once per opening and e-mail address.
     *
     * @param slug the ad's address
     * @throws dev.handover.chassis.problem.Refusal 404 or 410 without an open ad, 422 with violations, 409 {@code already-applied}
     */
    @Transactional
    public Receipt receive(String slug, NewApplication sent) {
        PostingSnapshot ad = postings.at(slug);
        requireValid(sent);
        if (applications.has(ad.openingId(), Application.keyOf(sent.email()))) {
            throw ApplicationProblem.ALREADY_APPLIED.because(
                    "The first one stands. Its status link shows where it is, and takes it back.");
        }
        Instant now = clock.instant();
        String token = StatusToken.random();
        Application application = new Application(ad.openingId(), sent, consent.of(organization.require()), token, now);
        applications.persistAndFlush(application);
        return new Receipt(application.id, token, now);
    }

    private void requireValid(NewApplication sent) {
        List<Violation> violations = new ArrayList<>(validator.validate(sent).stream()
                .map(broken -> new Violation(
                        broken.getPropertyPath().toString(),
                        broken.getMessage(),
                        Violation.shapeOf(broken.getInvalidValue())))
                .sorted(Comparator.comparing(Violation::field))
                .toList());
        if (sent.zone() != null
                && !sent.zone().isBlank()
                && !ZoneId.getAvailableZoneIds().contains(sent.zone().strip())) {
            violations.add(new Violation("zone", "A time zone such as Europe/Berlin.", Violation.shapeOf(sent.zone())));
        }
        if (sent.consentVersion() != null && !sent.consentVersion().equals(ConsentText.VERSION)) {
            violations.add(new Violation(
                    "consentVersion",
                    "The consent text changed: please read it again.",
                    Violation.shapeOf(sent.consentVersion())));
        }
        if (!violations.isEmpty()) {
            throw Refusal.ofFields(violations);
        }
    }
}
