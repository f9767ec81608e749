package dev.handover.audit.capture.format;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The names of the {@link Export}s, as the API and the database have them, in the order in which a file is compared with
 * them. What a format is stands in its class.
 */
@Schema(
        name = "ExportFormat",
        description =
                "Which export of which tool: Toggl Track's detailed report, Toggl entries with offsets, Clockify's detailed"
                        + " report, its shared or summary report with durations on days, and its import template.")
public enum ExportFormat {
    TOGGL_DETAILED,
    TOGGL_RFC3339,
    CLOCKIFY_DETAILED,
    CLOCKIFY_REPORT,
    CLOCKIFY_TEMPLATE
}
