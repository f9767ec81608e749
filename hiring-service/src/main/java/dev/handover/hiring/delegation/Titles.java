package dev.handover.hiring.delegation;

/** Titles that are made, not typed. */
public final class Titles {
    /** Lists of jobs cut off what is longer. */
    public static final int LONGEST = 80;

    private Titles() {}

    /**
     * The title for work and target.
     *
     * @param work the activity's name
     * @param target to whom it goes
     * @return at most 80 characters, cut between words
     */
    public static String of(String work, Target target) {
        String prefix = target.title();
        String subject = work.strip();
        int room = LONGEST - prefix.length();
        if (subject.codePointCount(0, subject.length()) > room) {
            String cut = subject.substring(0, subject.offsetByCodePoints(0, room - 1));
            int blank = cut.lastIndexOf(' ');
            subject = (blank > room / 2 ? cut.substring(0, blank) : cut) + "…";
        }
        return prefix + subject;
    }
}
