package dev.handover.hiring.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Freelancer for Invoicing | freelancer-for-invoicing",
                "Büro & Straße | buro-and-strasse",
                "  ¡Contabilidad! (Señor)  | contabilidad-senor",
                "Łódź – œuvre | lodz-oeuvre",
                "Бухгалтерия | job",
                "--- | job",
                "İstanbul | istanbul"
            })
    void aTitleBecomesLettersDigitsAndHyphens(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        assertThat(Slug.of("answering the questions of customers about deliveries and returns"))
                .isEqualTo("answering-the-questions-of-customers-about-deliveries-and");
    }

    @Test
    void aTakenSlugGetsTheNextNumber() {
        assertThat(Slug.of("Invoicing", Set.of("invoicing", "invoicing-2"))).isEqualTo("invoicing-3");
    }

    @Property
    void everySlugIsAnAddress(@ForAll String title) {
        assertThat(Slug.of(title)).matches(Slug.PATTERN).hasSizeLessThanOrEqualTo(60);
    }
}
