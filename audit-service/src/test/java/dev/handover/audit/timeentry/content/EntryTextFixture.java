package dev.handover.audit.timeentry.content;

import java.util.List;

/** A text that says nothing, for tests to say in it what they are about. */
public record EntryTextFixture(
        String description, String client, String project, String task, List<String> tags, Boolean billable) {

    public static EntryTextFixture text() {
        return new EntryTextFixture(null, null, null, null, List.of(), null);
    }

    public EntryTextFixture withDescription(String other) {
        return new EntryTextFixture(other, client, project, task, tags, billable);
    }

    public EntryTextFixture withClient(String other) {
        return new EntryTextFixture(description, other, project, task, tags, billable);
    }

    public EntryTextFixture withProject(String other) {
        return new EntryTextFixture(description, client, other, task, tags, billable);
    }

    public EntryTextFixture withTask(String other) {
        return new EntryTextFixture(description, client, project, other, tags, billable);
    }

    public EntryTextFixture withTags(List<String> other) {
        return new EntryTextFixture(description, client, project, task, other, billable);
    }

    public EntryTextFixture withBillable(Boolean other) {
        return new EntryTextFixture(description, client, project, task, tags, other);
    }

    public EntryText build() {
        return new EntryText(description, client, project, task, tags, billable);
    }
}
