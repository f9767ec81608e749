package dev.handover.audit.capture.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CSV reports of tools that are known and not read yet, by headings that no other has together. */
enum OtherReport {
    HARVEST("Harvest", "hours", "first name", "last name"),
    KIMAI("Kimai", "date", "from", "to", "duration", "activity"),
    KIMAI_IN_GERMAN("Kimai", "datum", "von", "bis", "dauer"),
    RESCUE_TIME("RescueTime", "time spent (seconds)"),
    TEMPO("Tempo for Jira", "issue key", "hours", "work date"),
    JIRA("Jira", "issue key", "time spent");

    private final String tool;
    private final String headings;

    OtherReport(String tool, String... headings) {
        this.tool = tool;
        this.headings = String.join("|", headings);
    }

    /** The tool whose report has these headings, in plain small letters; empty where none of these is known to. */
    static Optional<String> tool(Set<String> headings) {
        return Arrays.stream(values())
                .filter(report -> headings.containsAll(List.of(report.headings.split("\\|", -1))))
                .map(report -> report.tool)
                .findFirst();
    }
}
