package dev.handover.classification.outcome.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows engagements as they were last published. */
@ApplicationScoped
public class ReadingEngagements {

    private final Engagements engagements;

    ReadingEngagements(Engagements engagements) {
        this.engagements = engagements;
    }

    /** {@return those of an activity} */
    @Transactional
    public List<EngagementSnapshot> of(UUID activity) {
        return engagements.of(activity).stream().map(Engagement::snapshot).toList();
    }

    /** {@return those with these ids, by id} */
    @Transactional
    public Map<UUID, EngagementSnapshot> byId(Collection<UUID> ids) {
        return engagements.list("id in ?1", ids).stream()
                .map(Engagement::snapshot)
                .collect(Collectors.toMap(EngagementSnapshot::id, Function.identity()));
    }
}
