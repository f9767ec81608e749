package dev.handover.audit.activity;

/**
 * What is known of an activity that may not exist yet.
 *
 * @param name 1 to 200 characters; two names that differ only in case, width or spacing are one activity
 * @param area null when unknown; used only when the activity is made
 */
public record ActivityHint(String name, Area area) {}
