package dev.handover.audit.capture.csv;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** CSV reports of tools that are known and not read yet, by headings that no other has together. */
enum OtherReport {
    HARVEST("Harvest", Set.of("hours", "first name", "last name")),
    KIMAI("Kimai", Set.of("date", "from", "to", "duration", "activity")),
    KIMAI_IN_GERMAN("Kimai", Set.of("datum", "von", "bis", "dauer")),
    RESCUE_TIME("RescueTime", Set.of("time spent (seconds)")),
    TEMPO("Tempo for Jira", Set.of("issue key", "hours", "work date")),
    JIRA("Jira", Set.of("issue key", "time spent"));

    private final String tool;
    private final Set<String> headings;

    OtherReport(String tool, Set<String> headings) {
        this.tool = tool;
        this.headings = headings;
    }

    /** The tool whose report has these headings, in plain small letters; empty where none of these is known to. */
    static Optional<String> tool(Set<String> headings) {
        return Arrays.stream(values())
                .filter(report -> headings.containsAll(report.headings))
                .map(report -> report.tool)
                .findFirst();
    }
}
