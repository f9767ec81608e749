package dev.handover.hiring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The owner takes one of those who applied. */
@ApplicationScoped
public class HiringApplicants {
    private final Applications applications;

    HiringApplicants(Applications applications) {
        this.applications = applications;
    }

    /**
     * Takes an applicant, whose status page says so from then on.
     *
     * @return the name; empty where the application is none for this opening or was withdrawn
     */
    @Transactional
    public Optional<String> hire(UUID id, UUID openingId) {
        return applications
                .findByIdOptional(id)
                .filter(application -> application.openingId.equals(openingId))
                .filter(Application::hire)
                .map(application -> application.name);
    }
}
