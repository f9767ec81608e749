package dev.handover.hiring.jobad.template;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.handover.hiring.jobad.document.Markdown;
import java.util.HashMap;
import java.util.Map;

/**
 * Mustache cut down to sections and variables: values come from maps only (no reflection, so no method of a value can be reached), partials
 * and blocks are refused, and so is every name that isn't an {@link AdVariable}.
 */
final class LogicLess {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withCollector(new MapsOnly())
            .withLoader(name -> {
                throw new IllegalArgumentException("A template cannot read another one: " + name);
            })
            .withEscaper(Markdown::plain)
            .emptyStringIsFalse(true)
            .defaultValue("");

    private LogicLess() {}

    /**
     * Reads a template.
     *
     * @param source Mustache with Markdown around it; {@code {{x}}} stands for the plain text of x
     * @throws IllegalArgumentException when it isn't well formed or uses something it may not
     */
    static Template compile(String source) {
        try {
            Template template = COMPILER.compile(source);
            template.visit(new AllowedTags());
            return template;
        } catch (MustacheException unreadable) {
            throw new IllegalArgumentException("The template cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static final class MapsOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? MAP_FETCHER : null;
        }
    }

    private static final class AllowedTags implements Mustache.Visitor {
        @Override
        public void visitText(String text) {
            // JMustache shows a tag that is never closed as text: surely not what was meant.
            if (text.contains("{{")) {
                throw new IllegalArgumentException("A tag is not closed: " + text);
            }
        }

        @Override
        public void visitVariable(String name) {
            AdVariable.Kind kind = known(name).kind();
            if (kind != AdVariable.Kind.TEXT && kind != AdVariable.Kind.ITEM) {
                throw new IllegalArgumentException("Not a text that could be shown: " + name);
            }
        }

        @Override
        public boolean visitSection(String name) {
            known(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            known(name);
            return true;
        }

        @Override
        public boolean visitInclude(String name) {
            throw new IllegalArgumentException("A template cannot read another one: " + name);
        }

        @Override
        public boolean visitParent(String name) {
            return visitInclude(name);
        }

        @Override
        public boolean visitBlock(String name) {
            return visitInclude(name);
        }

        private static AdVariable known(String name) {
            return AdVariable.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("No such variable in an ad: " + name));
        }
    }
}
