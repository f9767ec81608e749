package dev.handover.system;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Eight weeks from Monday, 2 February to Sunday, 29 March 2026 in Berlin, small enough to add up by hand:
 *
 * <pre>
 * Bookkeeping      FINANCE     40 working days × 108 min                              72 h
 * Vision           STRATEGY    8 Mondays × 120 min                                    16 h
 * Newsletter       MARKETING   8 Wednesdays × 30 min, while the bookkeeping runs       4 h
 * Support          OPERATIONS  19 February 23:00 to 01:00, over midnight               2 h
 * Server updates   IT          29 March 01:30 to 03:30 on the clock, 1 h in truth      1 h
 *                              summed                                                 95 h
 *                              by the clock: 95 − 4                                   91 h
 * </pre>
 */
public final class EightWeeks {
    static final LocalDate MONDAY = LocalDate.parse("2026-02-02");
    static final int ROWS = 40 + 8 + 8 + 1 + 1;
    static final String RANGE = "from=2026-02-02&to=2026-03-29&zone=Europe/Berlin";
    static final long HOUR = 3600;

    private EightWeeks() {}

    /** The weeks as a Toggl export. */
    static String toggl() {
        Csv csv = new Csv().everyWorkday("Finance", "Bookkeeping", "Send invoices", MONDAY, "09:00:00", 108);
        for (int week = 0; week < 8; week++) {
            csv.row("Strategy", "Vision", "Think", MONDAY.plusWeeks(week) + "T14:00:00", 120, "");
            csv.row(
                    "Marketing",
                    "Newsletter",
                    "Write",
                    MONDAY.plusWeeks(week).plusDays(2) + "T09:30:00",
                    30,
                    "tool:Mailchimp");
        }
        return csv.row("Operations", "Support", "Late call", "2026-02-19T23:00:00", 120, "")
                .row(
                        "IT",
                        "Server updates",
                        "At night",
                        LocalDateTime.parse("2026-03-29T01:30:00"),
                        LocalDateTime.parse("2026-03-29T03:30:00"),
                        60,
                        "")
                .toString();
    }
}
