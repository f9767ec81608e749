package dev.handover.chassis.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items at most {@link #MOST} of them, in the list's stated order
 * @param nextCursor opaque; send it as {@code cursor} for the next page; null on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        @Schema(maxItems = MOST) List<T> items,

        @Schema(
                nullable = true,
                maxLength = 2000,
                examples = "MTd8MDE5NWMwZGU",
                description = "Send it as `cursor` for the next page; null on the last page.")
        String nextCursor) {

    public static final int MOST = 500;
    public static final int USUAL = 50;

    /**
     * Cuts a page from a query that asked for one row more than the page holds.
     *
     * @param rows up to {@code limit + 1} rows
     * @param cursorOf makes the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, cursorOf.apply(shown.get(limit - 1)));
    }

    /** The same page with its items shaped for the caller. */
    public <V> Page<V> map(Function<? super T, V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), nextCursor);
    }
}
