package dev.handover.classification.method.fact;

import java.util.ArrayList;
import java.util.List;

/** The sentences that anchor each step of each scale: two people who read them give the same rating. */
final class Scales {

    private Scales() {}

    static String of(Area area) {
        return switch (area) {
            case SALES -> "Winning customers in conversation: leads, offers, closing.";
            case MARKETING -> "Making the business known and wanted: content, campaigns, positioning.";
            case DELIVERY -> "Doing what customers pay for.";
            case PRODUCT -> "Making what is sold better or new.";
            case FINANCE -> "Money and books: invoices, payments, taxes, cash.";
            case ADMINISTRATION -> "Office work: mail, appointments, travel, filing.";
            case OPERATIONS -> "Keeping the machine running: purchasing, logistics, processes.";
            case PEOPLE -> "Finding, leading and keeping people.";
            case IT -> "Computers, software, accounts, data.";
            case STRATEGY -> "Where the business goes: vision, decisions, partnerships.";
            case OTHER -> "None of these.";
        };
    }

    static List<Anchor> of(FactName name) {
        return switch (name) {
            case GROWTH ->
                from(
                        1,
                        "It keeps things running.",
                        "It protects revenue.",
                        "It improves margin or keeps customers.",
                        "It brings customers or products within 12 months.",
                        "It decides the future of the business.");
            case SKILL ->
                from(
                        1,
                        "I cannot do it.",
                        "I do it badly or slowly.",
                        "I am competent.",
                        "I am excellent at it.",
                        "It is my unique ability: few do it as well.");
            case MASTERY ->
                from(
                        0,
                        "I know nothing of the area.",
                        "I am learning it.",
                        "I can do it.",
                        "I can judge the work of others.",
                        "I can teach it.");
            case ENJOYMENT ->
                from(
                        1,
                        "It drains me.",
                        "I would rather not do it.",
                        "I do not mind.",
                        "I like doing it.",
                        "I would do it unpaid.");
            case SPECIFICITY ->
                from(
                        1,
                        "Anyone of the trade can start today.",
                        "An hour of explanation is enough.",
                        "A week with us is needed.",
                        "Months with us are needed.",
                        "Only somebody who grew up in the business can do it.");
            case CODIFIABILITY ->
                from(
                        1,
                        "It cannot be written down.",
                        "The gist can be written down.",
                        "Half of it can be written down.",
                        "Almost all fits a checklist.",
                        "A checklist is enough.");
            case UNCERTAINTY ->
                from(
                        1,
                        "It is always the same.",
                        "It is rarely different.",
                        "Every fourth time is different.",
                        "Every second time is different.",
                        "It is different each time.");
            case ERROR_COST ->
                from(
                        1,
                        "A mistake is put right in minutes.",
                        "A mistake costs an hour.",
                        "A mistake costs a day or an apology.",
                        "A mistake costs a customer.",
                        "A mistake endangers the business.");
            case DEPENDENCY_RISK ->
                from(
                        1,
                        "Others can be replaced at once.",
                        "A replacement takes days.",
                        "A replacement takes weeks.",
                        "I would be stuck at bad moments.",
                        "I would be at their mercy.");
            case CONFIDENTIALITY ->
                from(
                        1,
                        "Anyone may see it.",
                        "It is internal.",
                        "It touches customers' data.",
                        "It touches secrets under contract.",
                        "It must not leave the house.");
            case JOB_ZONE ->
                from(
                        1,
                        "Little or no preparation.",
                        "Some preparation: up to a year on the job.",
                        "Medium preparation: one or two years of training.",
                        "Considerable preparation: years of experience or a degree.",
                        "Extensive preparation: graduate school and years of experience.");
            case CUSTOMER_VALUE, INIMITABILITY, REACH ->
                List.of(
                        new Anchor("NO", "No."),
                        new Anchor("PARTLY", "In part, or for some customers."),
                        new Anchor("YES", "Yes, clearly."));
            case WILL_BECOME_GOOD ->
                List.of(
                        new Anchor("YES", "Yes: practice makes me better and I will practise."),
                        new Anchor("NO", "No: I tried, or I know I will not."),
                        new Anchor("UNKNOWN", "I do not know."));
            default -> List.of();
        };
    }

    private static List<Anchor> from(int first, String... texts) {
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            anchors.add(new Anchor(first + i, texts[i]));
        }
        return List.copyOf(anchors);
    }
}
