package dev.handover.audit.timeentry.content;

import dev.handover.audit.activity.ActivityHint;
import dev.handover.audit.activity.Area;
import dev.handover.chassis.input.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names the activity of a row: its task; else its description without ticket numbers, dates and numbers; else its
 * project; else "No description". The area is the one whose name the project bears.
 */
public final class ActivityRule {

    /** The rule, for the person who sent a file. */
    public static final String WORDS =
            "the task where there is one, else the description without ticket numbers, dates and "
                    + "numbers, else the project, else \"No description\"; the area is the one the project is named after";

    private static final int LONGEST = 80;
    private static final String DASHES = "-\u2013\u2014:;,|/\\";
    private static final String AROUND_WORDS = DASHES + ".()[]{}\"'`*<>";
    private static final String PREFIX_ENDS = ":/|>\u2013\u2014";

    private ActivityRule() {}

    /** The name and area of a row's activity. */
    public static ActivityHint of(EntryText text) {
        return new ActivityHint(name(text), area(text.client(), text.project()));
    }

    private static String name(EntryText text) {
        List<String> candidates =
                List.of(collapsed(text.task()), withoutReferences(text.description()), collapsed(text.project()));
        return ActivityHint.firstName(
                        candidates.stream().map(ActivityRule::shorten).toList())
                .orElse("No description");
    }

    private static String collapsed(String text) {
        return text == null ? "" : PlainText.collapsed(text);
    }

    private static String withoutReferences(String text) {
        String kept = Arrays.stream(collapsed(text).split(" ", -1))
                .filter(word -> !isReference(word))
                .collect(Collectors.joining(" "));
        return trim(balanced(kept), DASHES + " ");
    }

    /** A bracket that lost its other half with a ticket number goes too. */
    private static String balanced(String text) {
        long opened = text.chars().filter(c -> c == '(' || c == '[').count();
        long closed = text.chars().filter(c -> c == ')' || c == ']').count();
        return opened == closed
                ? text
                : text.replace("(", "").replace(")", "").replace("[", "").replace("]", "");
    }

    /** Ticket numbers, dates, times and bare numbers: words whose letters, if any, are only a ticket's prefix. */
    private static boolean isReference(String word) {
        String core = trim(word, AROUND_WORDS + "#");
        if (core.isEmpty()) {
            // A dash between words is kept, so that "Call - Acme" reads as before; brackets around nothing go.
            return !word.equals("-") && !word.equals("\u2013") && !word.equals("&") && !word.equals("/");
        }
        boolean digits = false;
        boolean others = false;
        for (int i = 0; i < core.length(); i++) {
            char c = core.charAt(i);
            digits |= c >= '0' && c <= '9';
            others |= !(c >= '0' && c <= '9') && "-/.:,#".indexOf(c) < 0;
        }
        return digits && (!others || isTicket(core));
    }

    private static boolean isTicket(String word) {
        int dash = word.indexOf('-');
        if (dash < 2 || dash > 10 || dash == word.length() - 1) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean fits = i < dash
                    ? (c >= 'A' && c <= 'Z') || (i > 0 && c >= '0' && c <= '9')
                    : i == dash || (c >= '0' && c <= '9');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static String trim(String text, String edges) {
        int from = 0;
        int to = text.length();
        while (from < to && edges.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && edges.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String shorten(String name) {
        if (PlainText.length(name) <= LONGEST) {
            return name;
        }
        String cut = name.substring(0, name.offsetByCodePoints(0, LONGEST));
        int blank = cut.lastIndexOf(' ');
        return blank > LONGEST / 2 ? cut.substring(0, blank) : cut;
    }

    private static Area area(String client, String project) {
        if (project == null) {
            return null;
        }
        Area whole = named(project);
        if (whole != null || client != null) {
            return whole;
        }
        for (int i = 0; i < project.length(); i++) {
            boolean dash = project.startsWith(" - ", i);
            if (dash || PREFIX_ENDS.indexOf(project.charAt(i)) >= 0) {
                return named(project.substring(0, i));
            }
        }
        return null;
    }

    private static Area named(String text) {
        String plain = PlainText.stripped(text).toUpperCase(Locale.ROOT);
        return Arrays.stream(Area.values())
                .filter(area -> area != Area.OTHER && area.name().equals(plain))
                .findFirst()
                .orElse(null);
    }
}
