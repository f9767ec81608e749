package dev.handover.audit.capture.written;

/**
 * What speaks against an order of dates, with its weight: how many times likelier it is under the wrong order than under
 * the right one, as a natural logarithm, so that weights add up. Each has a limit, since the rows of a file resemble each
 * other. The file is never decided by them, they only choose which order is proposed.
 */
enum DateClue {
    /** People record 5 to 10 % of their days at weekends; dates read in a wrong order fall there like any, 2 days in 7. */
    WEEKEND(1.2, 6),
    /** Exports show time that was spent; an order that puts days behind the day of the import has them in the future. */
    FUTURE(3, 9),
    /** An end before its start is an error of the tool, which is very rare. */
    END_BEFORE_START(4, 12),
    /** A row that lasts days longer than it says: one that crosses midnight lasts a night, and not a month. */
    TOO_LONG(4, 12),
    /** Entries are made when work starts or later; only planned ones are made before. */
    CREATED_BEFORE_START(3, 9),
    /** Most entries are made within a week; a late one is no rarity. */
    CREATED_WEEKS_LATER(0.5, 3),
    /** Exports are sorted by date, up or down; some are grouped by project or person, which breaks any order. */
    ORDER_BROKEN(1.2, 6),
    /** A report covers some weeks: the wider an order spreads the same rows, the less likely it is; see {@link #ofSpans}. */
    WIDER_SPAN(1, 3),
    /** Profiles with AM and PM are mostly from the United States, which write the month first; some from India, Australia and others that don't. */
    TWELVE_HOURS(1.5, 1.5),
    /** Most countries write the day first; many users of these tools live in one that doesn't. */
    RARER_IN_THE_WORLD(0.4, 0.4);

    private final double weight;
    private final double most;

    DateClue(double weight, double most) {
        this.weight = weight;
        this.most = most;
    }

    /** What so many cases of it weigh. */
    double weigh(double cases) {
        return Math.min(most, weight * cases);
    }

    /** How often the wider span counts: the logarithm of how many times wider it is. */
    static double ofSpans(long days, long otherDays) {
        return days <= otherDays ? 0 : Math.log((double) days / otherDays);
    }
}
