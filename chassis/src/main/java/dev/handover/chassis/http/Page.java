package dev.handover.chassis.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
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

    /**
     * An opaque keyset cursor: the sort keys of the last row seen, together with the filter they belong to. It stays true
     * under inserts, and a cursor that is used with another filter is refused instead of skipping rows silently.
     */
    public static final class Cursor {

        private static final String SEPARATOR = "\u001f";

        private Cursor() {}

        /**
         * @param filter everything that selects and orders the list, in a fixed order
         * @param keys the sort keys of the last row of the page; they must not hold the unit separator U+001F
         */
        public static String encode(String filter, String... keys) {
            StringBuilder text = new StringBuilder(Integer.toHexString(filter.hashCode()));
            for (String key : keys) {
                text.append(SEPARATOR).append(key);
            }
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        /**
         * @param cursor as the caller sent it; null or empty begins at the start
         * @return the keys to continue after; empty at the start
         * @throws Refusal 400 where the cursor is not one of ours or belongs to another filter
         */
        public static List<String> decode(String cursor, String filter) {
            if (cursor == null || cursor.isEmpty()) {
                return List.of();
            }
            List<String> parts;
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(cursor);
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                parts = new ArrayList<>(List.of(text.split(SEPARATOR, -1)));
            } catch (IllegalArgumentException | CharacterCodingException unreadable) {
                throw ProblemType.Common.MALFORMED.because(
                        "The cursor is not one that this list gave: start without it.");
            }
            if (!parts.remove(0).equals(Integer.toHexString(filter.hashCode())) || parts.isEmpty()) {
                throw ProblemType.Common.MALFORMED.because(
                        "The cursor belongs to another filter: send it with the same parameters, or start without it.");
            }
            return List.copyOf(parts);
        }
    }
}
