package dev.handover.classification.method.prior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped catalogue of occupations. */
class OccupationsTest {

    private static final BigDecimal HOURS = BigDecimal.valueOf(2080);

    @Test
    void everyRowIsWellFormedAndSourced() {
        Set<String> codes = new HashSet<>();
        for (Occupation o : Occupations.all()) {
            assertTrue(o.code().matches("[0-9]{2}-[0-9]{4}"), o.code());
            assertTrue(codes.add(o.code()), o.code());
            assertFalse(o.title().isBlank(), o.code());
            assertTrue(o.medianHourly().compareTo(BigDecimal.TEN) > 0, o.code());
            assertTrue(o.medianHourly().compareTo(BigDecimal.valueOf(120)) < 0, o.code());
            assertTrue(Set.of("hourly", "annual/2080").contains(o.basis()), o.code());
            assertTrue(o.jobZone() >= 1 && o.jobZone() <= 5, o.code());
            assertEquals("BLS OEWS May 2024, national", o.source(), o.code());
        }
        assertTrue(codes.size() >= 55, "rows: " + codes.size());
    }

    @Test
    void theHourIsTheYearByTwoThousandAndEightyHours() {
        for (Map<String, String> row : Table.read(Occupations.class, "/market/occupations.csv")) {
            if (row.get("basis").equals("annual/2080")) {
                assertEquals(
                        new BigDecimal(row.get("medianAnnual")).divide(HOURS, 2, RoundingMode.HALF_EVEN),
                        new BigDecimal(row.get("medianHourly")),
                        row.get("code"));
            }
        }
    }

    @Test
    void wellKnownFiguresAreThoseOfTheSurvey() {
        assertEquals("23.66", median("43-3031"), "49,210 a year");
        assertEquals("49.50", median("11-1021"), "102,950 a year");
        assertEquals("29.47", median("27-1024"), "61,300 a year");
    }

    private static String median(String code) {
        return Occupations.of(code).orElseThrow().medianHourly().toPlainString();
    }

    @Test
    void areasWhoseWorkDependsOnTheBusinessHaveNobodyTypical() {
        assertEquals(
                "43-3031", Occupations.typicalOf(Area.FINANCE).orElseThrow().code());
        assertTrue(Occupations.typicalOf(Area.DELIVERY).isEmpty());
        assertTrue(Occupations.typicalOf(Area.OTHER).isEmpty());
        assertTrue(Occupations.typicalOf(null).isEmpty());
        assertTrue(Occupations.of(null).isEmpty());
    }

    @Test
    void aTableWithAMissingFieldIsRefused() {
        assertThrows(IllegalStateException.class, () -> Table.read(OccupationsTest.class, "/prior/broken.csv"));
    }
}
