package dev.handover.hiring.opening;

import dev.handover.hiring.activity.ActivitySnapshot;
import dev.handover.hiring.workload.WorkloadSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets new measures and names flow into what is not published yet, inside the transaction that stores them. */
@ApplicationScoped
class RefreshingDrafts {
    private final Openings openings;

    RefreshingDrafts(Openings openings) {
        this.openings = openings;
    }

    void measured(@Observes WorkloadSnapshot measured) {
        openings.openOf(measured.activityId()).stream()
                .filter(Opening::followsMeasures)
                .forEach(opening -> opening.measured(measured));
    }

    void named(@Observes ActivitySnapshot named) {
        openings.openOf(named.activityId()).forEach(opening -> opening.workNamed(named.name()));
    }
}
