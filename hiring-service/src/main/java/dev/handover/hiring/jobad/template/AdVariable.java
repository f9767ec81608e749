package dev.handover.hiring.jobad.template;

import java.util.Arrays;
import java.util.Optional;

/** Every name a template may use; a template with any other is refused when it is read. */
enum AdVariable {
    ACTIVITY("activity", Kind.TEXT),
    ENGAGEMENT("engagement", Kind.TEXT),
    BY_THE_HOUR("byTheHour", Kind.FLAG),
    EMPLOYED("employed", Kind.FLAG),
    REMOTE("remote", Kind.FLAG),
    HOURS_PER_WEEK("hoursPerWeek", Kind.TEXT),
    HOURS_PER_MONTH("hoursPerMonth", Kind.TEXT),
    WINDOW_DAYS("windowDays", Kind.TEXT),
    RHYTHM("rhythm", Kind.TEXT),
    TOOLS("tools", Kind.TEXT),
    MAIN_TOOLS("mainTools", Kind.TEXT),
    STEPS("steps", Kind.LIST),
    STEP("step", Kind.ITEM),
    SHARE("share", Kind.ITEM),
    PAY("pay", Kind.FLAG),
    PAY_RANGE("payRange", Kind.FLAG),
    PAY_FROM("payFrom", Kind.TEXT),
    PAY_TO("payTo", Kind.TEXT),
    CURRENCY("currency", Kind.TEXT),
    FREEDOM("freedom", Kind.TEXT),
    TRIAL_HOURS("trialHours", Kind.TEXT),
    TRIAL_PAY("trialPay", Kind.TEXT),
    ORGANIZATION("organization", Kind.TEXT),
    COUNTRY("country", Kind.TEXT),
    CONTACT_EMAIL("contactEmail", Kind.TEXT),
    PRIVACY_NOTICE("privacyNotice", Kind.TEXT),
    RETENTION_DAYS("retentionDays", Kind.TEXT),
    VALIDITY_DAYS("validityDays", Kind.TEXT),
    VALID_THROUGH("validThrough", Kind.TEXT);

    /** What a variable holds: text, true or false, a list, or a field of a list's items. */
    enum Kind {
        TEXT,
        FLAG,
        LIST,
        ITEM
    }

    private final String variable;
    private final Kind kind;

    AdVariable(String variable, Kind kind) {
        this.variable = variable;
        this.kind = kind;
    }

    /** The name in a template. */
    String variable() {
        return variable;
    }

    Kind kind() {
        return kind;
    }

    static Optional<AdVariable> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.variable.equals(name))
                .findFirst();
    }
}
