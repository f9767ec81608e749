package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.match.OpenUser.Likely;
import dev.handover.audit.member.MemberSnapshot;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Proposes members for users nobody is known as: by the words of the name in any order and spelling of letters, and by
 * the part of the address before the at sign. Never more than a proposal, since two people can share either.
 */
final class LikelyMembers {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern SPELLED_OUT = Pattern.compile("([aou])e");

    private final Map<String, Set<MemberSnapshot>> byWords = new HashMap<>();

    LikelyMembers(Collection<MemberSnapshot> members) {
        for (MemberSnapshot member : members) {
            know(member.name(), member);
            member.externalIds().forEach(id -> know(nameIn(id), member));
        }
    }

    private void know(String name, MemberSnapshot member) {
        String words = words(name);
        if (!words.isEmpty()) {
            byWords.computeIfAbsent(words, none -> new HashSet<>()).add(member);
        }
    }

    /** The one member whom the user seems to be; empty where there is none, or more than one. */
    Optional<Likely> of(ExportedUser user) {
        return only(user.name(), "the name has the same words")
                .or(() -> only(nameIn(user.email()), "the address begins like the member's name or address"));
    }

    private Optional<Likely> only(String name, String because) {
        Set<MemberSnapshot> near = byWords.getOrDefault(words(name), Set.of());
        return near.size() == 1
                ? near.stream()
                        .map(member -> new Likely(member.id(), member.name(), because))
                        .findFirst()
                : Optional.empty();
    }

    /** What of an address names the person; any other text as it is. */
    private static String nameIn(String id) {
        int at = id.lastIndexOf('@');
        String local = at < 0 ? id : id.substring(0, at);
        int tag = at < 0 ? -1 : local.indexOf('+');
        return tag > 0 ? local.substring(0, tag) : local;
    }

    /** The words of a name in alphabetical order, without case and accents: "BERG, Jürgen" as "jurgen berg". */
    private static String words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        String folded = SPELLED_OUT.matcher(plain).replaceAll("$1");
        List<String> words = List.of(BETWEEN_WORDS.split(folded));
        TreeSet<String> sorted = new TreeSet<>(words);
        sorted.remove("");
        return String.join(" ", sorted);
    }
}
