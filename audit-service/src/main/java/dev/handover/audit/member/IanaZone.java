package dev.handover.audit.member;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Violation;
import java.time.ZoneId;
import java.util.List;

/** Time zones by their IANA names, such as {@code Europe/Berlin}. */
public final class IanaZone {

    /** The form of a name, for API documents. */
    public static final String PATTERN = "^[A-Za-z][A-Za-z0-9_+-]{0,29}(/[A-Za-z0-9_+-]{1,29}){0,2}$";

    private IanaZone() {}

    /**
     * Reads a zone's name. Bare offsets are refused: they know nothing of daylight saving time.
     *
     * @param field the request's field, for the refusal
     * @param name as sent
     * @throws dev.handover.chassis.problem.Refusal 422 when there is no such zone
     */
    public static ZoneId of(String field, String name) {
        if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw ProblemType.Common.INVALID.because(
                    "Give the time zone as an IANA name, such as Europe/Berlin or America/New_York.",
                    List.of(new Violation(field, "must be an IANA time zone name", Violation.shapeOf(name))));
        }
        return ZoneId.of(name);
    }
}
