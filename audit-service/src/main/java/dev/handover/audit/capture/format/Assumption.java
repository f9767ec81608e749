package dev.handover.audit.capture.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handover.chassis.input.PlainText;
import java.util.List;

/**
 * Something the file doesn't say and the import had to assume, in words for the person who sent it.
 *
 * @param topic the question; the key of an answer, such as {@code dateOrder}
 * @param value what was assumed; for {@code dateOrder} and {@code zone} what an answer would name
 * @param because the reason
 * @param alternatives other values an answer may name; empty where the file leaves no other
 * @param open whether the file really leaves it open, so that a person should answer before anything is recorded
 */
public record Assumption(
        @JsonProperty("what") String topic, String value, String because, List<String> alternatives, boolean open) {

    public static final String FORMAT = "format";
    public static final String DELIMITER = "delimiter";
    public static final String CHARSET = "charset";
    public static final String DATE_ORDER = "dateOrder";
    public static final String CLOCK = "clock";
    public static final String TIME_FORMAT = "timeFormat";
    public static final String ZONE = "zone";
    public static final String NUMBER_FORMAT = "numberFormat";
    public static final String USERS = "users";
    public static final String MIRROR = "mirror";
    public static final String SIMILAR = "similar";
    public static final String ACTIVITIES = "activities";
    public static final String TAGS = "tags";
    public static final String BILLABLE = "billable";
    public static final String BREAKS = "breaks";
    public static final String CLOCK_CHANGE = "clockChange";
    public static final String DURATION = "duration";

    private static final int LONGEST = 4_000;

    public Assumption {
        value = PlainText.shortened(value, LONGEST);
        because = PlainText.shortened(because, LONGEST);
        alternatives = List.copyOf(alternatives);
    }

    /** An assumption that the file settles. */
    public static Assumption settled(String topic, String value, String because) {
        return new Assumption(topic, value, because, List.of(), false);
    }
}
