package dev.handover.classification.question;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AskedQuestions implements PanacheRepositoryBase<AskedQuestion, UUID> {

    /** All of an activity: at most one per fact. */
    List<AskedQuestion> of(UUID activity) {
        return list("activityId = ?1", activity);
    }

    Optional<AskedQuestion> of(UUID activity, String fact) {
        return find("activityId = ?1 and fact = ?2", activity, fact).firstResultOptional();
    }
}
