package dev.handover.hiring.jobad.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A job ad as sections of lines, each of which knows its source. Immutable.
 *
 * @param title plain text
 * @param titleSource TYPED when the owner wrote it
 * @param parts the sections that have lines, in the order of {@link AdSection}
 */
public record AdDocument(String title, LineSource titleSource, List<Part> parts) {

    /**
     * A section and its lines.
     *
     * @param section which
     * @param lines at least one
     */
    public record Part(AdSection section, List<AdLine> lines) {}

    public AdDocument {
        parts = List.copyOf(parts);
    }

    /**
     * The document with the owner's words in it: first whole sections, then single lines.
     *
     * @param typed what was written; a line that the template doesn't have is added to its section
     */
    public AdDocument with(List<TypedText> typed) {
        Map<AdSection, List<AdLine>> sections = new EnumMap<>(AdSection.class);
        parts.forEach(part -> sections.put(part.section(), new ArrayList<>(part.lines())));
        for (TypedText each : typed) {
            if (each.line() == null) {
                sections.put(each.section(), linesOf(each));
            }
        }
        for (TypedText each : typed) {
            if (each.line() != null) {
                replace(sections.computeIfAbsent(each.section(), section -> new ArrayList<>()), each);
            }
        }
        List<Part> result = new ArrayList<>();
        sections.forEach((section, lines) -> {
            if (!lines.isEmpty()) {
                result.add(new Part(section, List.copyOf(lines)));
            }
        });
        return new AdDocument(title, titleSource, result);
    }

    /** The lines of a section; empty where the ad doesn't have it. */
    public List<AdLine> lines(AdSection section) {
        return parts.stream()
                .filter(part -> part.section() == section)
                .findFirst()
                .map(Part::lines)
                .orElse(List.of());
    }

    /** The whole ad as CommonMark, title first. */
    public String markdown() {
        return "# " + Markdown.plain(title) + "\n" + body();
    }

    /** The ad without its title as CommonMark. */
    public String body() {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append("\n## ").append(part.section().heading()).append('\n');
            boolean inList = false;
            for (AdLine line : part.lines()) {
                if (!line.bullet() || !inList) {
                    out.append('\n');
                }
                out.append(line.bullet() ? "- " : "").append(line.text()).append('\n');
                inList = line.bullet();
            }
        }
        return out.toString();
    }

    private static List<AdLine> linesOf(TypedText typed) {
        List<AdLine> lines = new ArrayList<>();
        for (String raw : typed.text().lines().toList()) {
            boolean bullet = isItem(raw);
            String text = Markdown.inline(bullet ? raw.strip().substring(1) : raw);
            if (!text.isEmpty()) {
                String key = typed.section().name().toLowerCase(Locale.ROOT) + ".typed." + (lines.size() + 1);
                lines.add(new AdLine(key, text, LineSource.TYPED, bullet));
            }
        }
        return lines;
    }

    private static void replace(List<AdLine> lines, TypedText typed) {
        String text =
                Markdown.inline(isItem(typed.text()) ? typed.text().strip().substring(1) : typed.text());
        for (int i = 0; i < lines.size(); i++) {
            AdLine line = lines.get(i);
            if (line.key().equals(typed.line())) {
                if (text.isEmpty()) {
                    lines.remove(i);
                } else {
                    lines.set(i, new AdLine(line.key(), text, LineSource.TYPED, line.bullet()));
                }
                return;
            }
        }
        if (!text.isEmpty()) {
            lines.add(new AdLine(typed.line(), text, LineSource.TYPED, isItem(typed.text())));
        }
    }

    private static boolean isItem(String text) {
        String stripped = text.strip();
        return stripped.startsWith("- ") || stripped.startsWith("* ");
    }
}
