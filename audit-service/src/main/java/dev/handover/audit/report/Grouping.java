package dev.handover.audit.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the time of an overview is grouped by. */
@Schema(
        name = "Grouping",
        description = "What the time is grouped by. A week is an ISO 8601 week and starts on Monday.")
enum Grouping {
    @JsonProperty("activity")
    ACTIVITY,
    @JsonProperty("area")
    AREA,
    @JsonProperty("project")
    PROJECT,
    @JsonProperty("member")
    MEMBER,
    @JsonProperty("day")
    DAY,
    @JsonProperty("week")
    WEEK;

    static final int MOST = 3;

    /**
     * Reads a list such as {@code activity,day}.
     *
     * @param text null or blank is no grouping
     */
    static Set<Grouping> of(String text) {
        Set<Grouping> groupings = new LinkedHashSet<>();
        if (text == null || text.isBlank()) {
            return groupings;
        }
        List<String> names = new ArrayList<>(List.of(text.split(",", MOST + 2)));
        for (String name : names) {
            groupings.add(one(name.strip()));
        }
        if (names.size() > MOST) {
            throw refusal(text);
        }
        return groupings;
    }

    private static Grouping one(String name) {
        for (Grouping grouping : values()) {
            if (grouping.name().toLowerCase(Locale.ROOT).equals(name)) {
                return grouping;
            }
        }
        throw refusal(name);
    }

    private static RuntimeException refusal(String rejected) {
        return ProblemType.Common.INVALID.because(
                "Group by up to " + MOST + " of activity, area, project, member, day, week, separated by commas.",
                List.of(new Violation("groupBy", "must be up to 3 known groupings", Violation.shapeOf(rejected))));
    }
}
