package dev.handover.hiring.application;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Applications for the owner. */
@ApplicationScoped
public class ReadingApplications {
    private final Applications applications;

    ReadingApplications(Applications applications) {
        this.applications = applications;
    }

    @Transactional
    Application require(UUID id) {
        return applications
                .findByIdOptional(id)
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because("There is no such application."));
    }

    /**
     * A page, newest first.
     *
     * @param openingId only those for it; null for all
     */
    @Transactional
    Page<Application> page(UUID openingId, String cursor, int limit) {
        String filter = "applications " + openingId;
        Cursor.After after = Cursor.decode(cursor, filter);
        UUID before = after.id(0);
        return Page.of(
                applications.page(openingId, before, limit + 1),
                limit,
                last -> Cursor.encode(filter, last.id.toString()));
    }
}
