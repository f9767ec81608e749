package dev.handover.hiring.application;

import dev.handover.hiring.organization.EmployerSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an applicant agrees to. A change of the words needs a new version: each application keeps what was shown. */
@ApplicationScoped
public class ConsentText {
    /** Version of the words. */
    public static final String VERSION = "2026-11-23";

    private final Duration retention;

    ConsentText(@ConfigProperty(name = "hiring.application.retention", defaultValue = "P180D") Duration retention) {
        this.retention = retention;
    }

    /** The words for an organisation. */
    public String of(EmployerSnapshot employer) {
        return "I agree that " + employer.profile().name()
                + " stores and reads what I enter here in order to decide about this"
                + " position. It is erased " + retention.toDays()
                + " days after the position is closed, or at any time before through my status page or on request to "
                + employer.profile().contactEmail() + ".";
    }
}
