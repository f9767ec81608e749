package dev.handover.hiring.jobad.document;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/** CommonMark (spec 0.31) in both directions: text made safe to stand in it, and its HTML, through which no HTML of the author passes. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new AbsoluteAddresses())
            .attributeProviderFactory(context -> Markdown::relationOfLinks)
            .nodeRendererFactory(ImagesAsText::new)
            .build();

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    // A number that would begin an ordered list.
    private static final Pattern ORDINAL = Pattern.compile("^(\\d{1,9})([.)])(?= |$)");
    // "[name]: …" at the start of a line defines a link and shows nothing.
    private static final Pattern LINK_DEFINITION = Pattern.compile("^\\[(?=[^\\]]*\\]:)");
    private static final Pattern LINK_IN_ANGLES = Pattern.compile("<(?:https?://|mailto:)[^\\s<>]+>");
    // A browser completes such an address with the scheme of the page that shows it.
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("]\\( ?//");
    private static final String BEGINS_A_BLOCK = "#>~`=+-*_|";
    private static final String MEANS_SOMETHING_INLINE = "\\`*_[]<>&!|~";

    private Markdown() {}

    /**
     * Plain text as Markdown that shows exactly these characters.
     *
     * @param text anything; line breaks become blanks
     */
    public static String plain(String text) {
        String line = oneLine(text);
        StringBuilder out = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            if (MEANS_SOMETHING_INLINE.indexOf(line.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(line.charAt(i));
        }
        return escapedStart(out.toString());
    }

    /**
     * Markdown that somebody wrote as one line in which emphasis and links work, but which can't begin a heading, a list, a quote or a fence
     * and so change what stands below it.
     */
    public static String inline(String markdown) {
        String line = WITHOUT_SCHEME.matcher(oneLine(markdown)).replaceAll("](https://");
        return escapedStart(LINK_DEFINITION.matcher(withoutHtml(line)).replaceFirst("\\\\["));
    }

    /** Whoever shows the Markdown may let HTML through: what would begin a tag is made text. Links in angles stay. */
    private static String withoutHtml(String line) {
        StringBuilder out = new StringBuilder(line.length() + 8);
        boolean escaped = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '<'
                    && !escaped
                    && !LINK_IN_ANGLES.matcher(line).region(i, line.length()).lookingAt()) {
                out.append('\\');
            }
            escaped = character == '\\' && !escaped;
            out.append(character);
        }
        return out.toString();
    }

    /** The HTML of a document: raw HTML is escaped, links keep to https, http and mailto, images become their alternative text. */
    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String escapedStart(String line) {
        if (line.isEmpty()) {
            return line;
        }
        boolean emphasis = line.startsWith("**") || line.startsWith("__");
        if (!emphasis && BEGINS_A_BLOCK.indexOf(line.charAt(0)) >= 0) {
            return "\\" + line;
        }
        if (emphasis && line.chars().allMatch(c -> c == '*' || c == '_' || c == ' ')) {
            return "\\" + line;
        }
        return ORDINAL.matcher(line).replaceFirst("$1\\\\$2");
    }

    private static void relationOfLinks(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "nofollow noopener noreferrer");
        }
    }

    /** Links say where they lead: https, http and mailto, and none that depends on the page it stands on. */
    private static final class AbsoluteAddresses implements UrlSanitizer {

        private static final Pattern WHOLE = Pattern.compile("(?i)(?:https?://|mailto:).*", Pattern.DOTALL);

        @Override
        public String sanitizeLinkUrl(String url) {
            return WHOLE.matcher(url).matches() ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }

    /** An image in an ad would tell a third party who reads it. */
    private record ImagesAsText(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
