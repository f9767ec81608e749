package dev.handover.audit.timeentry.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.chassis.input.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * What an entry says in words, wherever it comes from and wherever it goes. What is not known is null, and a text that
 * says nothing is not known.
 *
 * @param description what was done, up to 3,000 characters
 * @param client up to 200 characters
 * @param project up to 200 characters
 * @param task up to 200 characters
 * @param tags up to 50 of up to 100 characters; null is read as none
 * @param billable null where the source doesn't say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryText(
        @Size(max = EntryRules.LONGEST_DESCRIPTION) String description,
        @Size(max = EntryRules.LONGEST_NAME) String client,
        @Size(max = EntryRules.LONGEST_NAME) String project,
        @Size(max = EntryRules.LONGEST_NAME) String task,
        @Size(max = EntryRules.MOST_TAGS) List<@NotNull @Size(max = EntryRules.LONGEST_TAG) String> tags,
        Boolean billable) {

    /** Strips what it is given, wherever that comes from; a missing tag, and one tag too many, are for a rule to refuse. */
    public EntryText {
        description = said(description);
        client = said(client);
        project = said(project);
        task = said(task);
        tags = tags == null
                ? List.of()
                : tags.stream()
                        .map(tag -> tag == null ? null : PlainText.stripped(tag))
                        .toList();
    }

    private static String said(String given) {
        return given == null || !PlainText.isVisible(given) ? null : PlainText.stripped(given);
    }

    public EntryText withTags(List<String> others) {
        return new EntryText(description, client, project, task, others, billable);
    }

    /** The same without tags that are missing. */
    public EntryText withoutMissingTags() {
        return withTags(tags.stream().filter(Objects::nonNull).toList());
    }

    /** The same with each tag once, and without tags that say nothing. */
    public EntryText tidy() {
        return withTags(tags.stream()
                .filter(tag -> tag != null && PlainText.isVisible(tag))
                .distinct()
                .toList());
    }

    /** See {@link EntryContent#following}. */
    public EntryText following(EntryText before, EntryText after) {
        return new EntryText(
                EntryContent.follow(before.description, after.description, description),
                EntryContent.follow(before.client, after.client, client),
                EntryContent.follow(before.project, after.project, project),
                EntryContent.follow(before.task, after.task, task),
                EntryContent.follow(before.tags, after.tags, tags),
                EntryContent.follow(before.billable, after.billable, billable));
    }
}
