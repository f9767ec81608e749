package dev.handover.audit.timeentry.statement;

import dev.handover.audit.activity.ActivityHint;
import dev.handover.audit.activity.HoldingActivities;
import dev.handover.audit.activity.NamingActivities;
import dev.handover.audit.timeentry.content.ActivityRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The activities that statements name or whose texts name them, held until the transaction ends. */
public final class Naming {

    private final Map<String, UUID> byName;
    private final Map<UUID, UUID> places;

    private Naming(Map<String, UUID> byName, Map<UUID, UUID> places) {
        this.byName = byName;
        this.places = places;
    }

    /** What statements name: of as many as there are, only the names are kept. */
    public static final class Wanted {

        private final Map<String, ActivityHint> hints = new HashMap<>();
        private final Set<UUID> ids = new HashSet<>();

        public void add(Statement statement) {
            if (statement.activityId() == null) {
                ActivityHint hint = ActivityRule.of(statement.text());
                hints.merge(hint.name(), hint, (one, other) -> one.area() == null ? other : one);
            } else {
                ids.add(statement.activityId());
            }
        }

        /** Finds the activities, makes those that are new, and holds them all. */
        public Naming hold(NamingActivities naming, HoldingActivities activities) {
            List<ActivityHint> wanted = List.copyOf(hints.values());
            Map<String, UUID> byName = new HashMap<>();
            Set<UUID> all = new HashSet<>(ids);
            for (int from = 0; from < wanted.size(); from += NamingActivities.MOST_HINTS) {
                List<ActivityHint> some =
                        wanted.subList(from, Math.min(wanted.size(), from + NamingActivities.MOST_HINTS));
                List<UUID> resolved = new ArrayList<>(naming.resolve(some));
                for (int i = 0; i < some.size(); i++) {
                    byName.put(some.get(i).name(), resolved.get(i));
                }
                all.addAll(resolved);
            }
            return new Naming(byName, activities.holding(all));
        }
    }

    /**
     * Where the time belongs: also where the activity was merged since.
     *
     * @throws IllegalStateException where the statement came after the names were held: to be tried again
     */
    public UUID activityOf(Statement statement) {
        UUID activity = statement.activityId() == null
                ? byName.get(ActivityRule.of(statement.text()).name())
                : statement.activityId();
        UUID place = activity == null ? null : places.get(activity);
        if (place == null) {
            throw new IllegalStateException("An entry changed while its activity was looked for: to be tried again");
        }
        return place;
    }
}
