package dev.handover.local.sample;

import java.util.List;
import java.util.Map;

/**
 * A kind of work in the sample.
 *
 * @param project named after an area of the business
 * @param task empty where the description alone names the activity
 * @param tags as the trackers join them
 * @param texts descriptions, used in turn; # stands for a ticket number
 */
record SampleKind(String project, String task, String tags, List<String> texts) {

    private static final Map<String, SampleKind> KINDS = Map.ofEntries(
            kind(
                    "books",
                    "Finance",
                    "Bookkeeping",
                    "tool:Xero",
                    "Send invoices",
                    "Reconcile bank feed",
                    "File receipts, scan and upload",
                    "Chase late payers"),
            kind(
                    "calls",
                    "Sales",
                    "Sales calls",
                    "tool:HubSpot",
                    "Discovery call",
                    "Follow-up call",
                    "Call about the quote, second round"),
            kind("proposal", "Sales", "Proposals", "", "Draft proposal", "Price and scope, then send"),
            // Named by its description alone, which carries a ticket number.
            kind("crm", "Sales", "", "tool:HubSpot", "Update CRM records (#)"),
            kind(
                    "inbox",
                    "Operations",
                    "Support inbox",
                    "tool:Zendesk, customers",
                    "Answer tickets",
                    "Login trouble",
                    "Refund \"asap\" requests"),
            kind("mail", "Administration", "Calendar and e-mail", "", "Sort mail", "Plan the week", "Move meetings"),
            kind("travel", "Administration", "Travel booking", "", "Book trains", "Compare hotels, book one"),
            kind(
                    "workshop",
                    "Delivery",
                    "Client workshops",
                    "tool:Miro",
                    "Kick-off workshop",
                    "Content workshop",
                    "Acceptance, on site"),
            kind(
                    "review",
                    "Delivery",
                    "Design review",
                    "tool:Figma",
                    "Review layouts",
                    "Review copy \\ images \uD83D\uDD25"),
            kind(
                    "letter",
                    "Marketing",
                    "Newsletter",
                    "tool:Mailchimp",
                    "Write newsletter",
                    "Lay out and send newsletter"),
            kind("social", "Marketing", "Social media posts", "", "Schedule posts", "Reply to comments"),
            kind("vision", "Strategy", "Vision and roadmap", "", "Three-year picture", "Roadmap, next quarter"),
            kind("people", "People", "One-to-ones", "", "One-to-one"),
            kind("payroll", "People", "Payroll run", "tool:DATEV", "Salaries"),
            kind("server", "IT", "Server updates", "", "Install updates", "Check backups"),
            kind("course", "Product", "Course development", "", "Course outline"));

    static SampleKind named(String name) {
        return KINDS.get(name);
    }

    private static Map.Entry<String, SampleKind> kind(
            String name, String project, String task, String tags, String... texts) {
        return Map.entry(name, new SampleKind(project, task, tags, List.of(texts)));
    }
}
