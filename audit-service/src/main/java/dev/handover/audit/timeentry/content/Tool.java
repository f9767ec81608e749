package dev.handover.audit.timeentry.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * The tool behind a source. One tool has several doors: its exports ({@code toggl-csv}), its API or webhooks
 * ({@code toggl}, {@code toggl-api}). Time that comes through two doors of one tool is the same time.
 */
public final class Tool {

    private static final List<String> DOORS = List.of("", "-csv", "-json", "-ics", "-api", "-webhook");

    private Tool() {}

    /** The tool's name: the source without the name of the door. */
    public static String of(String source) {
        return DOORS.stream()
                .filter(door -> !door.isEmpty() && source.endsWith(door) && source.length() > door.length())
                .findFirst()
                .map(door -> source.substring(0, source.length() - door.length()))
                .orElse(source);
    }

    /** All sources that are doors of a tool. */
    public static List<String> sources(String tool) {
        return Stream.of(DOORS.toArray(String[]::new)).map(door -> tool + door).toList();
    }
}
