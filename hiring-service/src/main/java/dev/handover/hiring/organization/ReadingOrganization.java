package dev.handover.hiring.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Who hires in the current workspace. */
@ApplicationScoped
public class ReadingOrganization {
    private final Organizations organizations;

    ReadingOrganization(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The organisation; empty before it was described. */
    @Transactional
    public Optional<EmployerSnapshot> read() {
        return organizations.findAll().firstResultOptional().map(Organization::employer);
    }

    /** The organisation; 404 {@code no-organization} before it was described. */
    @Transactional
    public EmployerSnapshot require() {
        return read().orElseThrow(() -> OrganizationProblem.NO_ORGANIZATION.because(
                "Describe it with PUT /v1/organization: ads are published under its name."));
    }
}
