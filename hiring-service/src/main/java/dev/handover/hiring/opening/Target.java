package dev.handover.hiring.opening;

import java.util.Locale;

/** To whom the work goes, as classification-service names it. */
public enum Target {
    FREELANCER,
    VIRTUAL_EMPLOYEE,
    STAFF;

    /**
     * Reads a target from a decision.
     *
     * @param name the name in the event; null where the decision left it open
     * @return the target; a freelancer where it is open or unknown, since that binds the owner least
     */
    public static Target of(String name) {
        if (name == null) {
            return FREELANCER;
        }
        for (Target target : values()) {
            if (target.name().equals(name.toUpperCase(Locale.ROOT))) {
                return target;
            }
        }
        return FREELANCER;
    }
}
