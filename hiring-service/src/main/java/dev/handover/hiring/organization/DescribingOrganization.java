package dev.handover.hiring.organization;

import dev.handover.chassis.http.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The owner says who hires. */
@ApplicationScoped
public class DescribingOrganization {

    /**
     * The whole description.
     *
     * @param slug address below {@code /jobs/}
     * @param profile what applicants see
     */
    public record Description(String slug, Profile profile) {}

    /**
     * What came of it.
     *
     * @param employer as stored
     * @param created whether it is the first description
     */
    public record Outcome(EmployerSnapshot employer, boolean created) {}

    private final Organizations organizations;
    private final Directory directory;

    DescribingOrganization(Organizations organizations, Directory directory) {
        this.organizations = organizations;
        this.directory = directory;
    }

    /**
     * Stores the description.
     *
     * @param ifMatch the ETag that the caller read; needed once there is a description, ignored before
     */
    @Transactional
    public Outcome describe(Description description, String ifMatch) {
        Organization known = organizations.findAll().firstResult();
        if (known != null) {
            Preconditions.ifMatch(ifMatch, known.version);
        }
        directory.register(description.slug());
        Organization described = known;
        if (described == null) {
            described = new Organization(description);
            organizations.persist(described);
        } else {
            described.describe(description);
        }
        organizations.flush();
        return new Outcome(described.employer(), known == null);
    }
}
