package dev.handover.system;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Writes a detailed export as Toggl does, row by row. */
final class Csv {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final StringBuilder text = new StringBuilder("User,Email,Client,Project,Task,Description,Billable,"
            + "Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\r\n");

    /** One entry of the owner; the project's name decides the area, the task's that of the activity. */
    Csv row(String project, String task, String description, String start, int minutes, String tags) {
        LocalDateTime from = LocalDateTime.parse(start);
        return row(project, task, description, from, from.plusMinutes(minutes), minutes, tags);
    }

    /** One entry whose clock times differ by something else than its duration, as when clocks change. */
    Csv row(
            String project,
            String task,
            String description,
            LocalDateTime from,
            LocalDateTime to,
            int minutes,
            String tags) {
        String duration = String.format("%02d:%02d:00", minutes / 60, minutes % 60);
        text.append(String.join(
                        ",",
                        "Ada Owner",
                        "ada@example.org",
                        "",
                        project,
                        task,
                        description,
                        "No",
                        from.toLocalDate().toString(),
                        TIME.format(from),
                        to.toLocalDate().toString(),
                        TIME.format(to),
                        duration,
                        tags,
                        ""))
                .append("\r\n");
        return this;
    }

    /** The same entry on every working day of eight weeks from a Monday. */
    Csv everyWorkday(String project, String task, String description, LocalDate monday, String time, int minutes) {
        for (int week = 0; week < 8; week++) {
            for (int day = 0; day < 5; day++) {
                row(project, task, description, monday.plusDays(7L * week + day) + "T" + time, minutes, "tool:Xero");
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
