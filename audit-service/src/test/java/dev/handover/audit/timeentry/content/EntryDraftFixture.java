package dev.handover.audit.timeentry.content;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A draft that breaks no rule, for tests to change in what they are about. */
public record EntryDraftFixture(UUID memberId, UUID activityId, EntryTime time, Origin origin, EntryTextFixture text) {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public static EntryDraftFixture draft(UUID memberId, UUID activityId) {
        return new EntryDraftFixture(
                memberId,
                activityId,
                new EntryTime.Interval(
                        Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T09:00:00.750Z"), BERLIN),
                new Origin("harvest-api", "1", Evidence.IMPORTED, null, null),
                EntryTextFixture.text()
                        .withDescription("x")
                        .withProject("Project")
                        .withTags(List.of("a", "b"))
                        .withBillable(true));
    }

    public EntryDraftFixture withTime(EntryTime other) {
        return new EntryDraftFixture(memberId, activityId, other, origin, text);
    }

    public EntryDraftFixture withOrigin(Origin other) {
        return new EntryDraftFixture(memberId, activityId, time, other, text);
    }

    public EntryDraftFixture withExternalId(String id) {
        return withOrigin(
                new Origin(origin.source(), id, origin.evidence(), origin.importId(), origin.sourceChangedAt()));
    }

    public EntryDraftFixture withSourceChangedAt(Instant at) {
        return withOrigin(new Origin(origin.source(), origin.externalId(), origin.evidence(), origin.importId(), at));
    }

    public EntryDraftFixture withText(EntryTextFixture other) {
        return new EntryDraftFixture(memberId, activityId, time, origin, other);
    }

    public EntryDraftFixture withDescription(String description) {
        return withText(text.withDescription(description));
    }

    public EntryDraft build() {
        return new EntryDraft(memberId, activityId, time, origin, text.build(), false);
    }
}
