package dev.handover.hiring.opening;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom the work goes, as classification-service names it. */
@Schema(description = """
        Who is to do the work.
        - `FREELANCER`: an outside contractor
        - `VIRTUAL_EMPLOYEE`: a contractor who works for you regularly and from afar
        - `STAFF`: an employee""")
public enum Target {
    FREELANCER,
    VIRTUAL_EMPLOYEE,
    STAFF;

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
