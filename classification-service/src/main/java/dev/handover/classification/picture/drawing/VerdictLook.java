package dev.handover.classification.picture.drawing;

import dev.handover.classification.method.rule.Verdict;
import java.util.Collection;
import java.util.Locale;

/**
 * How a verdict looks: a colour for screens, a hatch for black and white print, and its words.
 *
 * @param words the verdict as advice
 * @param colour of lines and hatch
 * @param ground behind the hatch
 * @param hatch path of a tile of 8 by 8, or null for none
 */
public record VerdictLook(String words, String colour, String ground, String hatch) {

    private static final int TILE = 8;

    /** {@return the look of a verdict} */
    public static VerdictLook of(Verdict verdict) {
        return switch (verdict) {
            case MASTER -> new VerdictLook("Master it", "#14532d", "#1f6b3d", null);
            case LEARN -> new VerdictLook("Learn it", "#1d5f93", "#cfe3f3", null);
            case MASTER_THEN_DELEGATE ->
                new VerdictLook(
                        "Master it, then hand it over", "#0b6b5c", "#bfe5dc", "M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6");
            case DELEGATE -> new VerdictLook("Hand it over", "#a85b00", "#fbdcae", "M2,2 h0.01 M6,6 h0.01");
            case OUTSOURCE_ALWAYS ->
                new VerdictLook("Always outsource it", "#b0330b", "#f8cdbd", "M0,0 L8,8 M8,0 L0,8");
            case ELIMINATE ->
                new VerdictLook("Stop doing it", "#8a1650", "#f3cbdf", "M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2");
            case AUTOMATE -> new VerdictLook("Let a machine do it", "#573a92", "#dcd1f2", "M2,0 V8 M6,0 V8");
            case KEEP_FOR_NOW -> new VerdictLook("Keep it for now", "#5b6069", "#e6e6e6", "M0,2 H8 M0,6 H8");
            case NEEDS_INPUT -> new VerdictLook("Answer a question first", "#5b6069", "#ffffff", null);
        };
    }

    /** {@return the fill of a verdict's shapes in a picture that has its {@link #define pattern}} */
    public static String fill(String id, Verdict verdict) {
        return "url(#" + id + "-" + verdict.name().toLowerCase(Locale.ROOT) + ")";
    }

    /** Defines the patterns of these verdicts. */
    public static void define(Svg svg, String id, Collection<Verdict> verdicts) {
        svg.open("defs");
        for (Verdict verdict : verdicts) {
            VerdictLook look = of(verdict);
            svg.open(
                    "pattern",
                    "id",
                    id + "-" + verdict.name().toLowerCase(Locale.ROOT),
                    "width",
                    TILE,
                    "height",
                    TILE,
                    "patternUnits",
                    "userSpaceOnUse");
            svg.shape("rect", "width", TILE, "height", TILE, "fill", look.ground());
            if (look.hatch() != null) {
                boolean dots = verdict == Verdict.DELEGATE;
                svg.shape(
                        "path",
                        "d",
                        look.hatch(),
                        "fill",
                        "none",
                        "stroke",
                        look.colour(),
                        "stroke-width",
                        dots ? 2.2 : 1.1,
                        "stroke-linecap",
                        dots ? "round" : "butt");
            }
            svg.close();
        }
        svg.close();
    }
}
