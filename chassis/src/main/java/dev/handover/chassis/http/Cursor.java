package dev.handover.chassis.http;

import dev.handover.chassis.input.PlainText;
import dev.handover.chassis.input.Times;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * An opaque keyset cursor: the sort keys of the last row seen, together with the filter they belong to. It stays true
 * under inserts, and a cursor that is used with another filter is refused instead of skipping rows silently.
 */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    /** 96 of SHA-256's bits: no two filters of one list share them. */
    private static final int FILTER_BYTES = 12;

    private Cursor() {}

    /**
     * Makes the cursor that continues after a row.
     *
     * @param filter everything that selects and orders the list, in a fixed order
     * @param keys the sort keys of the last row of the page; they must not hold the unit separator U+001F
     */
    public static String encode(String filter, String... keys) {
        StringBuilder text = new StringBuilder(digest(filter));
        for (String key : keys) {
            text.append(SEPARATOR).append(key);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @param cursor as the caller sent it; null or empty begins at the start
     * @throws Refusal 400 where the cursor is not one of ours or belongs to another filter
     */
    public static After decode(String cursor, String filter) {
        if (cursor == null || cursor.isEmpty()) {
            return new After(List.of());
        }
        String[] parts = textOf(cursor).split(SEPARATOR, -1);
        if (parts.length < 2) {
            throw forged();
        }
        if (!parts[0].equals(digest(filter))) {
            throw ProblemType.Common.MALFORMED.because(
                    "The cursor belongs to another filter: send it with the same parameters, or start without it.");
        }
        return new After(List.of(parts).subList(1, parts.length));
    }

    /**
     * The keys to continue after, none at the start of the list. A key that is not what this list gives is refused like
     * any cursor that it never gave: a caller can write one, but not make it fail.
     */
    public record After(List<String> keys) {

        public boolean isStart() {
            return keys.isEmpty();
        }

        /** {@return a key as text, null at the start} */
        public String text(int index) {
            return read(index, null, key -> {
                if (PlainText.firstRefused(key).isPresent()) {
                    throw forged();
                }
                return key;
            });
        }

        /** {@return a key as an id, null at the start} */
        public UUID id(int index) {
            return read(index, null, UUID::fromString);
        }

        /** {@return a key as a time, null at the start} */
        public Instant instant(int index) {
            return read(index, null, key -> {
                Instant time = Instant.parse(key);
                if (Times.rule(time) != null) {
                    throw forged();
                }
                return time;
            });
        }

        /** {@return a key as a number, {@code atStart} at the start} */
        public long number(int index, long atStart) {
            return read(index, atStart, Long::valueOf);
        }

        /** {@return a key as a number of 32 bits, {@code atStart} at the start} */
        public int integer(int index, int atStart) {
            return read(index, atStart, Integer::valueOf);
        }

        private <T> T read(int index, T atStart, Function<String, T> reader) {
            if (isStart()) {
                return atStart;
            }
            if (index >= keys.size()) {
                throw forged();
            }
            try {
                return reader.apply(keys.get(index));
            } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                throw forged();
            }
        }
    }

    private static String textOf(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw forged();
        }
    }

    private static Refusal forged() {
        return ProblemType.Common.MALFORMED.because("The cursor is not one that this list gave: start without it.");
    }

    private static String digest(String filter) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(filter.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash, FILTER_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
