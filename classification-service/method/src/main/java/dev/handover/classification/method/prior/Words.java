package dev.handover.classification.method.prior;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the longest of many keywords in a text. Keywords begin where a word begins and end where one ends, or
 * anywhere if they end with *. A text of n characters takes at most n times the longest keyword's length steps.
 */
final class Words<T> {

    private static final char ANY_ENDING = '*';

    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>();
        private Hit<T> whole;
        private Hit<T> beginning;
    }

    /** A keyword that was found with what it stands for. */
    record Hit<T>(String keyword, T meaning) {}

    private final Node<T> root = new Node<>();

    /** Adds a keyword; of two equal ones the first counts. */
    void add(String keyword, T meaning) {
        boolean open = keyword.charAt(keyword.length() - 1) == ANY_ENDING;
        String text = plain(open ? keyword.substring(0, keyword.length() - 1) : keyword);
        Node<T> node = root;
        for (int i = 0; i < text.length(); i++) {
            node = node.next.computeIfAbsent(text.charAt(i), c -> new Node<>());
        }
        Hit<T> hit = new Hit<>(text, meaning);
        if (open && node.beginning == null) {
            node.beginning = hit;
        } else if (!open && node.whole == null) {
            node.whole = hit;
        }
    }

    /** The longest keyword in the text, of equally long ones the first; null when there is none. */
    Hit<T> longestIn(String text) {
        String plain = plain(text);
        Hit<T> best = null;
        for (int start = 0; start < plain.length(); start++) {
            if (start == 0 || plain.charAt(start - 1) == ' ') {
                Hit<T> here = longestAt(plain, start);
                if (here != null
                        && (best == null
                                || here.keyword().length() > best.keyword().length())) {
                    best = here;
                }
            }
        }
        return best;
    }

    private Hit<T> longestAt(String plain, int start) {
        Hit<T> best = null;
        Node<T> node = root;
        for (int i = start; i < plain.length(); i++) {
            node = node.next.get(plain.charAt(i));
            if (node == null) {
                return best;
            }
            boolean wordEnds = i + 1 == plain.length() || plain.charAt(i + 1) == ' ';
            if (wordEnds && node.whole != null) {
                best = node.whole;
            } else if (node.beginning != null) {
                best = node.beginning;
            }
        }
        return best;
    }

    /** Lower case without marks (ü is u, ß is ss), words of letters and digits with one space between. */
    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        StringBuilder plain = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && plain.length() > 0) {
                    plain.append(' ');
                }
                gap = false;
                plain.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return plain.toString();
    }
}
