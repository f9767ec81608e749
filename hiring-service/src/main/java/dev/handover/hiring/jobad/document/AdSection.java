package dev.handover.hiring.jobad.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a good ad for an outside contractor says, in the order it says it. */
@Schema(
        description =
                "The sections of an ad, in their order. Those that an ad must have are all but `TOOLS` and `NICE_TO_HAVE`.")
public enum AdSection {
    RESULT("What you will achieve", true),
    TASKS("The work", true),
    TOOLS("Tools", false),
    PAY("Pay", true),
    ENGAGEMENT("Kind of engagement", true),
    COLLABORATION("Working hours and response", true),
    HANDOVER("How the work is handed over", true),
    FIRST_MONTH("What a good first month looks like", true),
    MUST_HAVE("What you must bring", true),
    NICE_TO_HAVE("What would be nice", false),
    TRIAL("Paid trial task", true),
    APPLY("How to apply", true),
    DATES("Dates", true),
    PRIVACY("Who sees your data", true),
    EQUAL_OPPORTUNITY("Equal opportunity", true);

    private final String heading;
    private final boolean required;

    AdSection(String heading, boolean required) {
        this.heading = heading;
        this.required = required;
    }

    /** The heading in the ad, in English. */
    public String heading() {
        return heading;
    }

    /** Whether an ad without it is refused at publication. */
    public boolean required() {
        return required;
    }
}
