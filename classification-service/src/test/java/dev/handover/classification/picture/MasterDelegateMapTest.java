package dev.handover.classification.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the map shows and where. */
class MasterDelegateMapTest {

    private static MasterDelegateMap.Spot spot(String name, Verdict verdict, int score, int skill, String hours) {
        return new MasterDelegateMap.Spot(name, verdict, BigDecimal.valueOf(score), skill, new BigDecimal(hours), null);
    }

    private static List<MasterDelegateMap.Spot> crowd(int size) {
        Random random = new Random(7);
        Verdict[] verdicts = Verdict.values();
        List<MasterDelegateMap.Spot> crowd = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            crowd.add(spot(
                    "Activity no. " + i,
                    verdicts[1 + random.nextInt(verdicts.length - 1)],
                    random.nextInt(101),
                    1 + random.nextInt(5),
                    String.valueOf(1 + random.nextInt(40))));
        }
        return crowd;
    }

    @Test
    void skillGoesToTheRightAndTheScoreUpwards() {
        Pictured map = Pictured.of(MasterDelegateMap.draw(
                List.of(
                        spot("Vision", Verdict.MASTER, 100, 5, "10"),
                        spot("Selling", Verdict.LEARN, 60, 3, "10"),
                        spot("Taxes", Verdict.OUTSOURCE_ALWAYS, 0, 1, "10")),
                0));

        List<Element> bubbles = map.of("circle", "bubble");
        assertEquals(3, bubbles.size());
        // Columns of 880/5 units from 84 on; 540 units of height from 128 on with 38 above 100 and below 0.
        assertEquals("876.00", at(bubbles, "Vision").getAttribute("cx"));
        assertEquals("166.00", at(bubbles, "Vision").getAttribute("cy"));
        assertEquals("524.00", at(bubbles, "Selling").getAttribute("cx"));
        assertEquals("351.60", at(bubbles, "Selling").getAttribute("cy"));
        assertEquals("172.00", at(bubbles, "Taxes").getAttribute("cx"));
        assertEquals("630.00", at(bubbles, "Taxes").getAttribute("cy"));
    }

    private static Element at(List<Element> bubbles, String name) {
        return bubbles.stream()
                .filter(b -> b.getTextContent().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAreaOfABubbleIsItsHours() {
        List<Element> bubbles = Pictured.of(MasterDelegateMap.draw(
                        List.of(
                                spot("Four times", Verdict.DELEGATE, 10, 4, "40"),
                                spot("Once", Verdict.DELEGATE, 10, 1, "10")),
                        0))
                .of("circle", "bubble");

        assertEquals("34.00", bubbles.get(0).getAttribute("r"));
        assertEquals("17.00", bubbles.get(1).getAttribute("r"));
    }

    @Test
    void everyVerdictHasAHatchOfItsOwnAndIsInTheLegend() {
        List<MasterDelegateMap.Spot> spots = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            int next = spots.size();
            spots.add(spot(verdict.name(), verdict, 9 * next, 1 + next % 5, "5"));
        }
        Pictured map = Pictured.of(MasterDelegateMap.draw(spots, 0));

        List<String> looks = map.all("pattern").stream()
                .map(p -> {
                    List<String> tile = new ArrayList<>();
                    for (int i = 0; i < p.getChildNodes().getLength(); i++) {
                        Element child = (Element) p.getChildNodes().item(i);
                        tile.add(child.getAttribute("d")
                                + (child.getTagName().equals("rect") ? child.getAttribute("fill") : ""));
                    }
                    return tile.toString();
                })
                .toList();
        assertEquals(Verdict.values().length, looks.stream().distinct().count());
        assertTrue(map.texts().containsAll(List.of("Master it", "Hand it over", "Always outsource it", "Learn it")));
    }

    @Test
    void fewActivitiesCarryTheirNamesAndManyCarryNumbers() {
        List<String> few = Pictured.of(MasterDelegateMap.draw(crowd(5), 0)).of("text", "label").stream()
                .map(Element::getTextContent)
                .sorted()
                .toList();
        assertEquals(
                List.of("Activity no. 0", "Activity no. 1", "Activity no. 2", "Activity no. 3", "Activity no. 4"), few);

        Pictured many = Pictured.of(MasterDelegateMap.draw(crowd(40), 0));
        assertEquals(40, many.of("circle", "bubble").size());
        List<String> numbers =
                many.of("text", "label").stream().map(Element::getTextContent).toList();
        for (int i = 1; i <= 40; i++) {
            assertTrue(numbers.contains(String.valueOf(i)), "number " + i);
        }
        assertTrue(many.texts().contains("Activity no. 17"), "the key names them");
    }

    @Test
    void noLabelCoversAnotherOrAForeignBubble() {
        for (int size : new int[] {8, 14, 40, 120}) {
            List<Bubbles.Bubble> bubbles = new Bubbles(MasterDelegateMap.PLOT).of(crowd(size));
            Labels labels = new Labels(new Labels.Box(84, 128, 880, 540), List.of(), 11.5, bubbles);
            for (int i = 0; i < Math.min(60, size); i++) {
                labels.place(bubbles.get(i), String.valueOf(i + 1));
            }
            List<Labels.Label> placed = labels.placed();
            assertTrue(placed.size() >= Math.min(40, size), size + " activities, labels: " + placed.size());
            for (Labels.Label label : placed) {
                assertTrue(placed.stream()
                        .noneMatch(o -> !o.equals(label) && o.box().touches(label.box())));
                assertTrue(bubbles.stream()
                        .noneMatch(b -> !b.equals(label.bubble()) && label.box().touches(b)));
                assertTrue(label.inside() || !label.box().touches(label.bubble()));
            }
        }
    }

    @Test
    void theSameActivitiesGiveTheSameBytesInWhateverOrder() {
        List<MasterDelegateMap.Spot> crowd = crowd(40);
        String first = MasterDelegateMap.draw(crowd, 3);
        Collections.reverse(crowd);
        assertEquals(first, MasterDelegateMap.draw(crowd, 3));
    }

    @Test
    void namesAreTextWhateverTheyHold() {
        String name = "</title><script>alert(1)</script> & \"quotes\" 'n' \u0000\u0008\uD800 \u202Egnp";
        String svg = MasterDelegateMap.draw(List.of(spot(name, Verdict.MASTER, 80, 5, "3")), 0);

        assertFalse(svg.contains("<script"));
        Pictured map = Pictured.of(svg);
        assertTrue(
                map.of("circle", "bubble").get(0).getTextContent().startsWith("</title><script>alert(1)</script> &"));
        assertTrue(map.all("script").isEmpty());
    }

    @Test
    void whatIsMissingIsSaid() {
        Pictured map = Pictured.of(MasterDelegateMap.draw(
                List.of(
                        spot("Inbox", Verdict.DELEGATE, 10, 4, "9"),
                        new MasterDelegateMap.Spot("Quotes", Verdict.NEEDS_INPUT, null, 3, null, null)),
                7));
        assertEquals(1, map.of("circle", "bubble").size());
        assertTrue(map.texts().contains("Not placed yet, as score or skill is unknown (1): Quotes"));
        assertTrue(map.texts().contains("7 more activities, those with the fewest hours, are left out."));

        Pictured empty = Pictured.of(MasterDelegateMap.draw(List.of(), 0));
        assertTrue(empty.texts().contains("No activity can be placed yet."));
        assertTrue(empty.texts().stream().anyMatch(t -> t.startsWith("Say of an activity how good you are at it")));
    }

    @Test
    void itCanBeReadAloud() {
        Element root = Pictured.of(MasterDelegateMap.draw(crowd(3), 0)).root();
        assertEquals("img", root.getAttribute("role"));
        assertEquals("map-title map-desc", root.getAttribute("aria-labelledby"));
        assertEquals("title", root.getFirstChild().getNodeName());
        assertTrue(root.getChildNodes().item(1).getTextContent().startsWith("A map of 3 activities"));
    }
}
