package dev.handover.audit.timeentry.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.chassis.input.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What an entry says in words, wherever it comes from and wherever it goes. What is not known is null.
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

    /** Takes a copy of the tags, so that a text never changes under its reader; a missing tag is for a rule to refuse. */
    public EntryText {
        tags = tags == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(tags));
    }

    public EntryText withTags(List<String> others) {
        return new EntryText(description, client, project, task, others, billable);
    }

    /** The same without tags that are missing. */
    public EntryText withoutMissingTags() {
        return withTags(tags.stream().filter(Objects::nonNull).toList());
    }

    /** Stripped, blank ones absent, each tag once. */
    public EntryText tidy() {
        return new EntryText(
                tidy(description),
                tidy(client),
                tidy(project),
                tidy(task),
                tags.stream()
                        .map(EntryText::tidy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                billable);
    }

    private static String tidy(String given) {
        return given == null || !PlainText.isVisible(given) ? null : given.strip();
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
