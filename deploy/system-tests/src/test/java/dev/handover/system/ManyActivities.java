package dev.handover.system;

import java.time.LocalDate;

/** An export of many activities, each of which has eight half hours. */
final class ManyActivities {
    static final int NUMBER = 150;
    /** 4 h in 54 days (2 February to 27 March) are 4 / 54 × 364 / 12. */
    static final String HOURS_PER_MONTH = "2.25";

    private static final LocalDate MONDAY = LocalDate.parse("2026-02-02");

    private ManyActivities() {}

    /**
     * Activities of a project: others than those of another project.
     *
     * @param hour of the day at which each of them begins: what begins alike in two files is a question
     */
    static String in(String project, int hour) {
        Csv csv = new Csv();
        for (int week = 0; week < 8; week++) {
            for (int activity = 0; activity < NUMBER; activity++) {
                LocalDate day = week == 0
                        ? MONDAY
                        : week == 7
                                ? MONDAY.plusDays(53)
                                : MONDAY.plusWeeks(week).plusDays(activity % 5);
                csv.row(project, project + " no. " + letters(activity), "Do it", day + "T" + hour + ":00:00", 30, "");
            }
        }
        return csv.toString();
    }

    /* The rule that names activities drops bare numbers. */
    private static String letters(int number) {
        return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }
}
