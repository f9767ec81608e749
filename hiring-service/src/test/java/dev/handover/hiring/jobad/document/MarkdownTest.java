package dev.handover.hiring.jobad.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <b onclick=alert(1)>b</b>",
                "<!-- x -->",
                "<?php x ?>"
            })
    void rawHtmlIsEscaped(String markdown) {
        assertThat(Markdown.html(markdown)).doesNotContainPattern("<(?!/?p>)").contains("&lt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html;base64,PHNj", "vbscript:x", "JaVaScRiPt:alert(1)"})
    void addressesThatRunSomethingAreDropped(String url) {
        assertThat(Markdown.html("[click](" + url + ") <" + url + ">")).doesNotContain("href=\"" + url);
    }

    @Test
    void linksKeepToTheWebAndTellNobodyWhereTheReaderCameFrom() {
        assertThat(Markdown.html("[us](https://a.example)"))
                .isEqualTo("<p><a rel=\"nofollow noopener noreferrer\" href=\"https://a.example\">us</a></p>\n");
    }

    @Test
    void anImageBecomesItsText() {
        assertThat(Markdown.html("![a *chart*](https://tracker.example/x.png)")).isEqualTo("<p>a <em>chart</em></p>\n");
    }

    @Property(tries = 500)
    void plainTextComesOutAsItWentIn(@ForAll @StringLength(max = 60) String text) {
        String shown = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();

        String html = Markdown.html("- " + Markdown.plain(text) + "\n");

        assertThat(html.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"))
                .isEqualTo(shown.isEmpty() ? "<ul>\n<li></li>\n</ul>\n" : "<ul>\n<li>" + shown + "</li>\n</ul>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a", "1. a", "2) a", "- a", "+ a", "* a", "> a", "```a", "~~~", "=", "a_b_c", "\\", "&amp;", "[a]: b"
            })
    void markupInPlainTextIsShownAndNotObeyed(String text) {
        assertThat(Markdown.html(Markdown.plain(text)))
                .isEqualTo("<p>" + text.replace("&", "&amp;").replace(">", "&gt;") + "</p>\n");
    }

    @Test
    void emphasisAtTheStartOfATypedLineIsEmphasis() {
        assertThat(Markdown.html(Markdown.inline("**bold** text"))).isEqualTo("<p><strong>bold</strong> text</p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <script>alert(1)</script> b | a \\<script>alert(1)\\</script> b",
                "\\\\<b>x | \\\\\\<b>x",
                "\\<b>x | \\<b>x",
                "see <https://a.example/b> | see <https://a.example/b>",
                "1 < 2 | 1 \\< 2",
                "[x](//evil.example) | [x](https://evil.example)"
            })
    void whatIsTypedHoldsNoHtmlAndNoHalfAddressAsMarkdownEither(String typed, String markdown) {
        assertThat(Markdown.inline(typed)).isEqualTo(markdown);
        assertThat(Markdown.html(Markdown.inline(typed))).doesNotContain("<script", "<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](//evil.example)",
                "[x](/login)",
                "[x](evil)",
                "[x](JavaScript:alert(1))",
                "[x](data:text/html,y)"
            })
    void aLinkThatDependsOnThePageLeadsNowhere(String markdown) {
        assertThat(Markdown.html(markdown)).doesNotContain("evil", "login", "alert", "data:");
    }
}
