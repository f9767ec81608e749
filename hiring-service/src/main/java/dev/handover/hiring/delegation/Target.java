package dev.handover.hiring.delegation;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * To whom the work goes, as classification-service names it. All that is different from one to another, in what an
 * opening requires and in what its ad says, is a trait in its row; no other class asks which target it is.
 */
@Schema(description = """
        Who is to do the work.
        - `FREELANCER`: an outside contractor
        - `VIRTUAL_EMPLOYEE`: a contractor who works for you regularly and from afar
        - `STAFF`: an employee""")
public enum Target {
    FREELANCER(Form.INVOICED, true, "Freelancer for ", "Freelance", "Freelance by the hour"),
    VIRTUAL_EMPLOYEE(Form.CONTRACTED, true, "Remote assistant for ", "%s, remote", "%s"),
    STAFF(Form.EMPLOYED, true, "Specialist for ", "%s employment", "%s employment");

    private final Form form;
    private final boolean remote;
    private final String title;
    private final String kind;
    private final String engagement;

    /**
     * A row.
     *
     * @param form whether the work is bought or somebody is hired
     * @param remote whether it is done from afar
     * @param title what a title that is made begins with
     * @param kind the kind of work in a list of ads; {@code %s} stands for full-time or part-time
     * @param engagement the kind of engagement in an ad; {@code %s} stands for full-time or part-time
     */
    Target(Form form, boolean remote, String title, String kind, String engagement) {
        this.form = form;
        this.remote = remote;
        this.title = title;
        this.kind = kind;
        this.engagement = engagement;
    }

    /** Whether it is bought by the hour. What is not is full-time or part-time, so its hours must be known. */
    public boolean byTheHour() {
        return form == Form.INVOICED;
    }

    /** Whether somebody is hired, rather than work bought on a contract. */
    public boolean employed() {
        return form == Form.EMPLOYED;
    }

    /** Whether it is done from afar. */
    public boolean remote() {
        return remote;
    }

    /** What a title that is made begins with, such as "Freelancer for ". */
    String title() {
        return title;
    }

    /** The kind of work in a list of ads, such as "Part-time, remote". */
    public String kind(boolean fullTime) {
        return kind.formatted(share(fullTime));
    }

    /** The kind of engagement in an ad, such as "Part-time employment". */
    public String engagement(boolean fullTime) {
        return engagement.formatted(share(fullTime));
    }

    private static String share(boolean fullTime) {
        return fullTime ? "Full-time" : "Part-time";
    }

    /**
     * Reads a target from a decision.
     *
     * @param name the name in the event; null where the decision left it open
     * @return the target; a freelancer where it is open, since that binds the owner least
     * @throws IllegalArgumentException for one that this version does not know: to guess who is hired would be worse than
     *     to wait, so the event becomes a dead letter and is put back when the service knows it
     */
    public static Target of(String name) {
        if (name == null) {
            return FREELANCER;
        }
        return Arrays.stream(values())
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("target is none of " + Arrays.toString(values())));
    }
}
