package dev.handover.classification.picture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.classification.picture.drawing.Words;
import java.util.ArrayList;
import java.util.List;

/** How sure the answer is: a level, a sentence and its parts in whole percent. */
record Sureness(String level, String percent, List<Share> parts) {

    /** A part of the confidence. */
    record Share(String name, int percent, String meaning) {}

    /** Whatever of it the stored answer holds; nothing where it holds none. */
    static Sureness of(JsonNode confidence) {
        if (!confidence.isObject()) {
            return new Sureness("", "", List.of());
        }
        List<Share> parts = new ArrayList<>();
        share(parts, confidence, "completeness", "Known", "how much of what matters is known");
        share(parts, confidence, "evidence", "Measured", "how many days were observed");
        share(parts, confidence, "stability", "Stable", "how often the answer stays when the figures are off");
        int all = percent(confidence.path("value"));
        String level = confidence.path("level").asText("");
        return new Sureness(
                level.isEmpty() ? "" : Words.capital(Words.spaced(level)), all < 0 ? "" : all + " %", parts);
    }

    private static void share(List<Share> parts, JsonNode confidence, String member, String name, String meaning) {
        int percent = percent(confidence.path(member));
        if (percent >= 0) {
            parts.add(new Share(name, percent, meaning));
        }
    }

    /** A share of 1, written as a number or a decimal string, in whole percent; −1 when it is none. */
    private static int percent(JsonNode share) {
        double value = share.asDouble(-1);
        return share.isValueNode() && value >= 0 && value <= 1 ? (int) Math.round(value * 100) : -1;
    }
}
