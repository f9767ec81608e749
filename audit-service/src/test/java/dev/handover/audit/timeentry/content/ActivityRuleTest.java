package dev.handover.audit.timeentry.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.audit.activity.ActivityHint;
import dev.handover.audit.activity.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityRuleTest {

    private static ActivityHint of(String client, String project, String task, String description) {
        return ActivityRule.of(EntryTextFixture.text()
                .withDescription(description)
                .withClient(client)
                .withProject(project)
                .withTask(task)
                .build());
    }

    @Test
    void theTaskNamesTheActivityBeforeDescriptionAndProject() {
        assertEquals("Design", of(null, "Website", " Design ", "Wireframes").name());
        assertEquals("Wireframes", of(null, "Website", null, "Wireframes").name());
        assertEquals("Website", of(null, "Website", null, null).name());
        assertEquals("No description", of(null, null, null, null).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Update env variables (#274)|Update env variables",
                "ABC-123 Fix login|Fix login",
                "#12: Fix login|Fix login",
                "Fix (ABC-12 login)|Fix login",
                "Payroll 2026-03-04|Payroll",
                "Payroll 03/2026|Payroll",
                "Invoices   for 31.03.2026|Invoices for",
                "Sprint 12|Sprint",
                "Call - Acme|Call - Acme",
                "Newsletter (draft)|Newsletter (draft)",
                "Send invoices, March|Send invoices, March",
                "B2B outreach|B2B outreach",
                "Weekly 1:1|Weekly",
                "C++ review|C++ review"
            })
    void aDescriptionIsFreedOfTicketsDatesAndNumbers(String description, String name) {
        assertEquals(name, of(null, "P", null, description).name());
    }

    @Test
    void aDescriptionOfNothingButReferencesFallsBackToTheProject() {
        assertEquals("Website", of(null, "Website", null, "#12 2026-03-04 7").name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u2007\u202f", "\u0085", "\u200b", "\u00ad", "\u3164", "\ufeff"})
    void whatSaysNothingFallsToTheNextAndAtLastToNoDescription(String nothing) {
        assertEquals(
                "Website", of(null, "Website", nothing, "7 " + nothing + " #12").name());
        assertEquals("No description", of(null, nothing, nothing, nothing).name());
    }

    @Test
    void wordsAreToldApartByBlanksOfAnyKind() {
        assertEquals(
                "Fix login",
                of(null, null, null, "ABC-123\u00a0Fix\u3000login\u2007#9").name());
        assertEquals(
                "Send invoices",
                of(null, null, "\u00a0Send\u2028invoices\u202f", null).name());
        assertEquals(Area.SALES, of(null, "\u00a0Sales\u3000", null, null).area());
    }

    @Test
    void aLongNameIsCutAtAWord() {
        String name = of(null, null, null, "word ".repeat(40)).name();
        assertEquals(79, name.length());
        assertEquals(80, of(null, null, null, "\uD83D\uDD25".repeat(200)).name().codePointCount(0, 160));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sales", "sales", " SALES ", "Sales: Outreach", "Sales - Outreach", "Sales/Outreach", "Sales | x"
            })
    void theProjectNamesTheArea(String project) {
        assertEquals(Area.SALES, of(null, project, null, null).area());
    }

    @Test
    void withAClientOnlyTheWholeProjectNamesTheArea() {
        assertNull(of("Acme", "Sales: Outreach", null, null).area());
        assertEquals(Area.SALES, of("Acme", "Sales", null, null).area());
    }

    @Test
    void anyOtherProjectLeavesTheAreaUnknown() {
        assertNull(of(null, "Website", null, null).area());
        assertNull(of(null, "Salesforce", null, null).area());
        assertNull(of(null, null, null, null).area());
        assertNull(of(null, "Other", null, null).area());
    }
}
