package dev.handover.chassis.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** A value of the right type that is not taken all the same, with the rule it breaks. */
public final class RefusedValue extends InvalidFormatException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    RefusedValue(JsonParser parser, String rule, Object value) {
        super(parser, rule, value, value.getClass());
        this.rule = rule;
    }

    /** What the value must be, in words a caller can act on. */
    public String rule() {
        return rule;
    }
}
