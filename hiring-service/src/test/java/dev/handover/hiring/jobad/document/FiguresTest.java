package dev.handover.hiring.jobad.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.hiring.workload.Hours;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"39, 9.00", "52, 12.00", "10, 2.31", "0, 0.00"})
    void aMonthIsFiftyTwoTwelfthsOfAWeek(BigDecimal month, String week) {
        assertThat(Hours.perWeek(month)).isEqualTo(week);
    }

    @ParameterizedTest
    @CsvSource({"9.00, 9", "9.30, 9.5", "0.10, 0.5", "120, 120", "2.31, 2.5"})
    void hoursAreSaidInHalves(BigDecimal hours, String said) {
        assertThat(Figures.hours(hours)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "21.7, on nearly every working day",
        "8.66, several times a week",
        "4.33, about once a week",
        "2.17, about every other week",
        "1, about once a month",
        "0.25, a few times a year"
    })
    void rhythmIsSaidInWords(BigDecimal occurrences, String said) {
        assertThat(Figures.rhythm(occurrences)).isEqualTo(said);
    }

    @Test
    void namesAreListedAsInASentence() {
        assertThat(Figures.listed(List.of())).isEmpty();
        assertThat(Figures.listed(List.of("A"))).isEqualTo("A");
        assertThat(Figures.listed(List.of("A", "B"))).isEqualTo("A and B");
        assertThat(Figures.listed(List.of("A", "B", "C"))).isEqualTo("A, B and C");
    }
}
