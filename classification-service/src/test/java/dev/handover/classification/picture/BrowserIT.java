package dev.handover.classification.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.Owner;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures and pages as a real browser shows and prints them. Without a Chromium they are skipped, unless
 * HANDOVER_BROWSER is "required".
 */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class BrowserIT {

    private static final String FACTS = """
            {"growth":2,"customerValue":"NO","inimitability":"NO","reach":"PARTLY","skill":4,"mastery":4,"enjoyment":2,
             "specificity":2,"codifiability":4,"uncertainty":2,"errorCost":3,"dependencyRisk":2,"confidentiality":3,
             "jobZone":3,"willBecomeGood":"YES","hasSop":false,"onsite":false}""";
    private static final String RATES = """
            {"rates":[{"target":"FREELANCER","rate":"20"},{"target":"VIRTUAL_EMPLOYEE","rate":"17"},
             {"target":"STAFF","rate":"24"}]}""";

    /** Measures a page inside a frame of some width: how far it runs over, and whether its style was allowed. */
    private static final String FRAME = """
            <!DOCTYPE html><iframe id="f" style="width:WIDTHpx;height:900px;border:0" srcdoc="PAGE"></iframe><script>
            addEventListener('load', () => {
              const d = document.getElementById('f').contentDocument, e = d.documentElement;
              document.body.dataset.seen = btoa(JSON.stringify({
                over: e.scrollWidth - e.clientWidth,
                styled: d.defaultView.getComputedStyle(d.querySelector('main')).paddingLeft,
                columns: d.querySelectorAll('.targets thead th').length,
                bubbles: d.querySelectorAll('svg .bubble').length,
                hidden: [...d.querySelectorAll('h1,h2,p,th,td,li')].filter(x => x.textContent.trim() && !x.getClientRects().length).length}));
              document.body.innerHTML = '';
            });</script>""";

    /** Measures the texts of a picture: how many lie outside of it, and how many labels cover each other. */
    private static final String PICTURE = """
            <!DOCTYPE html><div style="width:1000px">PICTURE</div><script>
            addEventListener('load', () => {
              const svg = document.querySelector('svg'), all = svg.getBoundingClientRect();
              const box = t => t.getBoundingClientRect();
              const out = [...svg.querySelectorAll('text')].map(box)
                .filter(b => b.left < all.left - 1 || b.right > all.right + 1 || b.top < all.top - 1 || b.bottom > all.bottom + 1);
              const labels = [...svg.querySelectorAll('text.label')].map(box);
              let covered = 0;
              labels.forEach((a, i) => labels.slice(i + 1).forEach(b => {
                if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4) covered++; }));
              document.body.innerHTML = '';
              document.body.dataset.seen = btoa(JSON.stringify(
                {out: out.length, covered, labels: labels.length, width: all.width}));
            });</script>""";

    @TempDir
    Path room;

    private final Owner owner = new Owner();
    private Chromium browser;

    @BeforeEach
    void aBrowserIsHere() {
        Optional<Chromium> found = Chromium.find(room);
        if (found.isEmpty() && "required".equals(System.getenv("HANDOVER_BROWSER"))) {
            fail("HANDOVER_BROWSER is required, but there is no chromium on the PATH and CHROMIUM names none.");
        }
        assumeTrue(found.isPresent(), "no chromium on the PATH and CHROMIUM names none: nothing is looked at");
        browser = found.get();
    }

    @Test
    void thePageFitsScreensAndOneOrTwoSheetsOfPaper() throws Exception {
        owner.statesEconomics("100000");
        owner.writes().body(RATES).put("/v1/market-rates").then().statusCode(200);
        owner.hearsOfActivity(1, "Bookkeeping and monthly closing", "FINANCE", "ACTIVE")
                .hearsOfWorkload(1, "39.00")
                .statesFacts(FACTS)
                .awaitsDecision(d -> d.getString("verdict").equals("DELEGATE"));
        String html = owner.reads()
                .get("/v1/pictures/decisions/" + owner.activity + ".html")
                .asString();

        for (int width : new int[] {1000, 390}) {
            JsonNode seen = seen(FRAME.replace("WIDTH", String.valueOf(width)).replace("PAGE", attribute(html)));
            assertTrue(seen.get("over").asInt() <= 0, "at " + width + " it runs over by " + seen.get("over"));
            assertEquals("24px", seen.get("styled").asText(), "the policy allows the page's own style");
            assertEquals(3, seen.get("columns").asInt(), "three targets side by side");
            assertEquals(1, seen.get("bubbles").asInt());
            assertEquals(0, seen.get("hidden").asInt(), "every text is visible");
        }
        byte[] pdf = browser.pdf(html);
        int pages = pages(pdf);
        keep("page.pdf", pdf);
        assertTrue(pages >= 1 && pages <= 2, pages + " pages");
        Path picture = browser.screenshot(html, ".html", 1000, 1500);
        keep("page.png", Files.readAllBytes(picture));
        assertInk(picture, 60);
    }

    @Test
    void picturesShowEveryTextInsideAndNoLabelOverAnother() throws Exception {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        check(
                "map-of-one",
                owner.reads().get("/v1/pictures/master-delegate-map.svg").asString());
        check("map-of-forty", MasterDelegateMap.draw(forty(), 2));
        check("map-of-none", MasterDelegateMap.draw(List.of(), 0));
        check("frontier", Frontier.draw(frontier()));
        check("ladder", BuybackLadder.draw(ladder(), "EUR"));
    }

    private void check(String name, String svg) throws Exception {
        JsonNode seen = seen(PICTURE.replace("PICTURE", svg));
        assertEquals(0, seen.get("out").asInt(), name + ": texts outside");
        assertEquals(0, seen.get("covered").asInt(), name + ": labels over each other");
        assertEquals(1000, seen.get("width").asInt(), name + " takes the width it is given");
        Path picture = browser.screenshot(svg, ".svg", 1000, 960);
        keep(name + ".png", Files.readAllBytes(picture));
        assertInk(picture, 20);
    }

    private JsonNode seen(String harness) throws Exception {
        Matcher seen = Pattern.compile("data-seen=\"([^\"]+)\"").matcher(browser.dom(harness));
        assertTrue(seen.find(), "the harness ran");
        return new ObjectMapper().readTree(Base64.getDecoder().decode(seen.group(1)));
    }

    /** What is seen is neither blank nor a flat ground: many colours, and dark marks in the upper and lower half. */
    private static void assertInk(Path picture, int colours) throws Exception {
        BufferedImage image = ImageIO.read(picture.toFile());
        Set<Integer> found = new HashSet<>();
        int[] dark = new int[2];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                found.add(rgb);
                if (((rgb >> 16) & 255) + ((rgb >> 8) & 255) + (rgb & 255) < 300) {
                    dark[2 * y / image.getHeight()]++;
                }
            }
        }
        assertTrue(found.size() > colours, "colours: " + found.size());
        assertTrue(dark[0] > 300 && dark[1] > 300, "dark marks: " + dark[0] + " above, " + dark[1] + " below");
    }

    private static int pages(byte[] pdf) {
        Matcher page = Pattern.compile("/Type\\s*/Page\\b").matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        int pages = 0;
        while (page.find()) {
            pages++;
        }
        return pages;
    }

    /** For people to look at, where HANDOVER_LOOK names a folder. */
    private static void keep(String name, byte[] content) throws Exception {
        String folder = System.getenv("HANDOVER_LOOK");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name), content);
        }
    }

    private static String attribute(String html) {
        return html.replace("&", "&amp;").replace("\"", "&quot;");
    }

    private static List<MasterDelegateMap.Spot> forty() {
        List<Verdict> verdicts = List.copyOf(EnumSet.complementOf(EnumSet.of(Verdict.NEEDS_INPUT)));
        List<MasterDelegateMap.Spot> spots = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            spots.add(new MasterDelegateMap.Spot(
                    "Work that takes some words to name, number " + i,
                    verdicts.get(i % verdicts.size()),
                    BigDecimal.valueOf(i * 37 % 101),
                    1 + i * 7 % 5,
                    BigDecimal.valueOf(2 + i * 13 % 39),
                    i % 9 == 0 ? "LOW" : "HIGH"));
        }
        return spots;
    }

    private static Frontier.Curve frontier() {
        List<Frontier.Point> points = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            points.add(new Frontier.Point(BigDecimal.valueOf(i * 200L), BigDecimal.valueOf(i * (6000L - i * 220L))));
        }
        return new Frontier.Curve(
                points, points.get(6), new Frontier.Point(BigDecimal.valueOf(1150), BigDecimal.valueOf(23_500)), "EUR");
    }

    private static List<BuybackLadder.Month> ladder() {
        List<BuybackLadder.Month> months = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            months.add(new BuybackLadder.Month(
                    i,
                    BigDecimal.valueOf(i * 7L - i % 3 * 4L),
                    BigDecimal.valueOf(300L * i),
                    BigDecimal.valueOf(350L * i - 900),
                    BigDecimal.valueOf(175L * i * i - 725L * i),
                    i % 3 == 1 ? List.of("Bookkeeping " + i, "Inbox " + i) : List.of()));
        }
        return months;
    }
}
