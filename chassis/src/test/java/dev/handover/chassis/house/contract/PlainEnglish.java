package dev.handover.chassis.house.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words in a document's prose that stop readers whose language is not English, with a plainer one. */
final class PlainEnglish {

    /** Old-fashioned or idiomatic: a dictionary's first meaning misleads, or there is none. */
    private static final Pattern HARD = Pattern.compile(
            "(?i)\\b(anew|afresh|told|tells?|heard|hears|foretold|foretells?|heirs?|strangers?|counts? no more|no more than once"
                    + "|whom|hence|thereof|therein|thereby|hereby|whereof|henceforth|hitherto|thus|ere|lest|nigh|betwixt"
                    + "|forthwith|notwithstanding|aforesaid|beget|begets|bid|bids|woe|naught|aught|nought|ought"
                    + "|dwell|dwells|forsake|mend|mends|mended|wont|yonder|behold|beholds|albeit|whence|whither)\\b");

    private static final Set<String> PROSE = Set.of("description", "summary", "title");

    private PlainEnglish() {}

    static void search(JsonNode node, List<String> gaps) {
        search("", node, gaps);
    }

    private static void search(String place, JsonNode node, List<String> gaps) {
        node.properties().forEach(field -> {
            String at = place + "/" + field.getKey();
            if (field.getValue().isTextual() && PROSE.contains(field.getKey())) {
                Matcher hard = HARD.matcher(field.getValue().asText());
                if (hard.find()) {
                    gaps.add(at + " says `" + hard.group() + "`, which is hard to read abroad: "
                            + field.getValue().asText());
                }
            } else if (!field.getKey().startsWith("example")) {
                search(at, field.getValue(), gaps);
            }
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                search(place + "/" + i, node.get(i), gaps);
            }
        }
    }
}
