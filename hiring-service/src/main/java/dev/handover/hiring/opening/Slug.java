package dev.handover.hiring.opening;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of an address that names an ad: a–z, 0–9 and single hyphens, at most 60 characters. */
public final class Slug {
    /** What a slug looks like. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int LONGEST = 60;
    private static final String WITHOUT_LETTERS = "job";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /**
     * The slug of a text: accents dropped, ß, æ, ø and the like spelt out, the rest made hyphens, cut between words.
     *
     * @param text such as a title; where nothing is left of it, {@code job}
     */
    public static String of(String text) {
        String plain = MARKS.matcher(
                        Normalizer.normalize(spelledOut(text.toLowerCase(Locale.ROOT)), Normalizer.Form.NFKD))
                .replaceAll("");
        String slug = trimmed(NO_LETTERS.matcher(plain).replaceAll("-"));
        if (slug.length() > LONGEST) {
            int cut = slug.charAt(LONGEST) == '-' ? LONGEST : slug.lastIndexOf('-', LONGEST - 1);
            slug = trimmed(slug.substring(0, cut > LONGEST / 2 ? cut : LONGEST));
        }
        return slug.isEmpty() ? WITHOUT_LETTERS : slug;
    }

    /**
     * The slug of a text that no other ad has.
     *
     * @param text such as a title
     * @param taken slugs in use
     */
    public static String of(String text, Set<String> taken) {
        String base = of(text);
        String unique = base;
        for (int i = 2; taken.contains(unique); i++) {
            unique = base + "-" + i;
        }
        return unique;
    }

    private static String trimmed(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.length() > from && slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return slug.substring(from, Math.max(from, to));
    }

    private static String spelledOut(String text) {
        return text.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("&", " and ");
    }
}
