package dev.handover.hiring.jobad.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.samskivert.mustache.Template;
import dev.handover.hiring.delegation.Titles;
import dev.handover.hiring.jobad.document.AdDocument;
import dev.handover.hiring.jobad.document.AdFacts;
import dev.handover.hiring.jobad.document.AdLine;
import dev.handover.hiring.jobad.document.AdSection;
import dev.handover.hiring.jobad.document.LineSource;
import dev.handover.hiring.jobad.document.Markdown;
import dev.handover.hiring.opening.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A versioned, logic-less template of an ad: for each section its lines in Mustache (sections and variables only). A line that comes out
 * empty is left out, so a line is written as {@code {{#x}}… {{x}} …{{/x}}} when it makes sense only where x is known. Immutable once read.
 */
public final class AdTemplate {
    /** The template that is shipped. */
    public static final AdTemplate DEFAULT = read("/ad-templates/default.json");

    private static final int LONGEST_KEY_PART = 60;

    private final String name;
    private final int version;
    private final List<Line> lines;

    private AdTemplate(Source source) {
        this.name = Objects.requireNonNull(source.name(), "name");
        this.version = source.version();
        Set<String> keys = new HashSet<>();
        this.lines = source.lines().stream().map(Line::of).toList();
        for (Line line : lines) {
            if (!keys.add(line.key)) {
                throw new IllegalArgumentException("Two lines have one key: " + line.key);
            }
        }
    }

    /**
     * Reads a template.
     *
     * @param json {@code {name, version, lines: [{section, key, source, bullet?, each?, text}]}}
     * @throws IllegalArgumentException when it isn't one, uses an unknown variable or something other than sections and variables
     */
    public static AdTemplate parse(String json) {
        try {
            return new AdTemplate(JsonMapper.builder().build().readValue(json, Source.class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not a template: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** Name and version, such as {@code default/1}: an ad says which template it was made from. */
    public String id() {
        return name + "/" + version;
    }

    /**
     * The ad for these facts, before the owner's own words.
     *
     * @param facts what is known
     */
    public AdDocument fill(AdFacts facts) {
        Map<String, Object> values = AdValues.of(facts);
        Map<AdSection, List<AdLine>> sections = new EnumMap<>(AdSection.class);
        for (Line line : lines) {
            for (AdLine filled : line.fill(values)) {
                sections.computeIfAbsent(line.section, section -> new ArrayList<>())
                        .add(filled.from(facts.sourceOf(filled)));
            }
        }
        List<AdDocument.Part> parts = new ArrayList<>();
        sections.forEach((section, filled) -> parts.add(new AdDocument.Part(section, filled)));
        boolean typed = facts.title() != null && !facts.title().isBlank();
        return new AdDocument(
                typed ? facts.title().strip() : Titles.of(facts.activity(), facts.target()),
                typed ? LineSource.TYPED : LineSource.TEMPLATE,
                parts);
    }

    private static AdTemplate read(String resource) {
        try (InputStream in = AdTemplate.class.getResourceAsStream(resource)) {
            return parse(new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Source(String name, int version, List<LineOfSource> lines) {}

    private record LineOfSource(
            AdSection section, String key, LineSource source, boolean bullet, String each, String text) {}

    private record Line(
            AdSection section, String key, LineSource source, boolean bullet, String each, Template template) {

        static Line of(LineOfSource source) {
            Objects.requireNonNull(source.section(), "section");
            Objects.requireNonNull(source.key(), "key");
            Objects.requireNonNull(source.source(), "source");
            if (source.each() != null
                    && AdVariable.named(source.each())
                            .filter(variable -> variable.kind() == AdVariable.Kind.LIST)
                            .isEmpty()) {
                throw new IllegalArgumentException("Not a list: " + source.each());
            }
            return new Line(
                    source.section(),
                    source.key(),
                    source.source(),
                    source.bullet(),
                    source.each(),
                    LogicLess.compile(source.text()));
        }

        List<AdLine> fill(Map<String, Object> values) {
            if (each == null) {
                String text = Markdown.inline(template.execute(values));
                return text.isEmpty() ? List.of() : List.of(new AdLine(key, text, source, bullet));
            }
            List<AdLine> filled = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (Object item : values.get(each) instanceof List<?> items ? items : List.of()) {
                Map<String, Object> inner = new HashMap<>(values);
                if (item instanceof Map<?, ?> fields) {
                    fields.forEach((field, value) -> inner.put(field.toString(), value));
                }
                String text = Markdown.inline(template.execute(inner));
                if (!text.isEmpty()) {
                    filled.add(new AdLine(keyOf(text, taken), text, source, bullet));
                }
            }
            return filled;
        }

        /** Named after the text, not its rank: an override stays with its step when the order of steps changes. */
        private String keyOf(String text, Set<String> taken) {
            String part = Slug.of(text.substring(0, Math.min(LONGEST_KEY_PART, text.length())));
            String unique = part;
            for (int i = 2; !taken.add(unique); i++) {
                unique = part + "-" + i;
            }
            return key + "." + unique;
        }
    }
}
