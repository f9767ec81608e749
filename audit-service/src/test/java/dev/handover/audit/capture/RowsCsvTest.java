package dev.handover.audit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatBeginsLikeAFormulaIsMadeText(String cell) {
        assertEquals("'" + cell, RowsCsv.safe(cell));
    }

    @Test
    void anythingElseStaysAsItIs() {
        assertEquals("Call - Acme = won", RowsCsv.safe("Call - Acme = won"));
        assertEquals("", RowsCsv.safe(null));
    }
}
