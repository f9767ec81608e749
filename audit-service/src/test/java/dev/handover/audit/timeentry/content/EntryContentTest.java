package dev.handover.audit.timeentry.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryContentTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID BOOKS = new UUID(0, 1);
    private static final UUID SALES = new UUID(0, 2);

    private static EntryContent content(String end, String description, String project, UUID activity) {
        return EntryContent.of(EntryDraftFixture.draft(new UUID(0, 3), activity)
                .withTime(new EntryTime.Interval(Instant.parse("2026-03-02T22:00:00Z"), Instant.parse(end), BERLIN))
                .withText(EntryTextFixture.text()
                        .withDescription(description)
                        .withProject(project)
                        .withTask(" ")
                        .withTags(Arrays.asList(" a ", "a", "", "b")))
                .build());
    }

    @Test
    void textsAreStrippedAndTimesCutToTheSecond() {
        EntryContent content = content("2026-03-02T23:00:00.999Z", " Invoices ", "P", BOOKS);

        assertEquals("Invoices", content.text().description());
        assertNull(content.text().task());
        assertEquals(List.of("a", "b"), content.text().tags());
        assertEquals(3_600, content.time().seconds());
    }

    @Test
    void blanksOfAllKindsAreStrippedAndWhatSaysNothingIsAbsent() {
        EntryContent content = EntryContent.of(EntryDraftFixture.draft(new UUID(0, 3), BOOKS)
                .withText(EntryTextFixture.text()
                        .withDescription("\u00a0Send\u00a0invoices\u3000\u200b")
                        .withClient("\u0085")
                        .withProject("\u2028\ufeff")
                        .withTask("\u00ad")
                        .withTags(Arrays.asList("\u00a0a", "a\u2007", "\u200b", "\u3164", null)))
                .build());

        assertEquals(
                EntryTextFixture.text()
                        .withDescription("Send\u00a0invoices")
                        .withTags(List.of("a"))
                        .build(),
                content.text());
    }

    @Test
    void whatTheSourceChangedFollowsAndWhatAPersonCorrectedStays() {
        EntryContent before = content("2026-03-02T23:00:00Z", "inv", "P", BOOKS);
        EntryContent corrected = content("2026-03-02T23:00:00Z", "Invoices", "P", SALES);
        EntryContent after = content("2026-03-03T00:00:00Z", "inv", "Q", BOOKS);

        assertEquals(content("2026-03-03T00:00:00Z", "Invoices", "Q", SALES), corrected.following(before, after));
    }

    @Test
    void whereBothChangedOneFieldTheSourcesNewWordCounts() {
        EntryContent before = content("2026-03-02T23:00:00Z", "inv", "P", BOOKS);
        EntryContent corrected = content("2026-03-02T22:30:00Z", "mine", "P", BOOKS);
        EntryContent after = content("2026-03-02T23:30:00Z", "theirs", "P", BOOKS);

        assertEquals(after, corrected.following(before, after));
    }

    @Test
    void itsDaysFollowTheGivenCalendar() {
        EntryContent content = content("2026-03-02T23:30:00Z", null, null, BOOKS);

        assertEquals(
                List.of(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-03")),
                content.time().days(BERLIN));
        assertEquals(List.of(LocalDate.parse("2026-03-02")), content.time().days(ZoneId.of("UTC")));
        assertEquals(LocalDate.parse("2026-03-02"), content.time().localDay());
    }
}
