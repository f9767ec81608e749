package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatBeginsLikeAFormulaIsMadeText(String cell) {
        assertEquals("'" + cell, SpreadsheetCell.safe(cell));
    }

    @Test
    void anythingElseStaysAsItIs() {
        assertEquals("Call - Acme = won", SpreadsheetCell.safe("Call - Acme = won"));
        assertEquals("", SpreadsheetCell.safe(null));
    }
}
