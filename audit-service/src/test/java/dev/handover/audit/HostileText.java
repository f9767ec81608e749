package dev.handover.audit;

import dev.handover.chassis.input.PlainText;
import java.util.List;
import java.util.Random;

/** Texts that something somewhere stumbles over, the same ones for the same seed. */
public final class HostileText {

    /** Texts of which nothing can be seen. */
    public static final List<String> INVISIBLE = List.of(
            "",
            " ",
            "\t\r\n",
            "\u00a0",
            "\u0085",
            "\u1680",
            "\u2007",
            "\u202f",
            "\u2028\u2029",
            "\u3000\u3000",
            "\u200b",
            "\ufeff",
            "\u00ad",
            "\u2060\u200e",
            "\u061c",
            "\u3164",
            "\u115f\u1160",
            "\uffa0",
            "\u2800",
            "\ufe0f",
            "\ufff9\ufffb",
            "\u00a0\u200b ".repeat(60),
            "\udb40\udc01");

    /** Texts that hold what the services don't keep: controls and halves of surrogate pairs. */
    public static final List<String> UNKEPT = List.of(
            "\u0000",
            "\u0001",
            "\u007f",
            "\u001b[31m",
            "a\u0000b",
            "\u0008",
            "\ud800",
            "x\udc00",
            "\udfff\ud800",
            "\u001f");

    /** Texts that unfold, are long, mix directions, or are code to somebody. */
    private static final List<String> ODD = List.of(
            "\ufdfa",
            "\ufdfa".repeat(23),
            "\ufdfa".repeat(200),
            "x" + "\ud83d\ude00".repeat(150),
            "\ud83d\ude00".repeat(200),
            "\ud83e\udee0",
            "\ufb03\ufdfa".repeat(90) + "\ud83d\ude00".repeat(20),
            "e\u0301\u0301\u0301",
            "\u0301",
            "\u202eevil\u202c",
            "\u0130I",
            "\u00a8",
            "\ufffd\ufffe\uffff",
            "\ue000",
            "x".repeat(199) + "\ud83d\ude00",
            "x".repeat(201),
            "x".repeat(3_001),
            "x".repeat(12_000),
            "\u00a0x\u200b",
            "=cmd|' /C calc'!A0",
            "'; DROP TABLE time_entry; --",
            "\\",
            "\"",
            "\"\"\"",
            ";",
            ",",
            "a,b;c\td",
            "sep=;",
            "line\nbreak",
            "line\r\nbreak\r",
            "{\"a\":1}",
            "null",
            "%00",
            "&#0;",
            "\u0665\u0666",
            "\u22121",
            "-1",
            "1e999999999",
            "9".repeat(400),
            "9".repeat(20),
            "9".repeat(15) + ":59:59",
            "999999:59:59",
            "NaN",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "2026-02-30",
            "9999-12-31",
            "0001-01-01",
            "24:00:00",
            "25:61",
            "00:00:60",
            "99999:59:59",
            "-1:00",
            "1:2:3:4:5:6",
            "PT99999999999999999999H",
            "1,234.5.6,7",
            "Europe/Atlantis",
            "+25:00");

    private HostileText() {}

    /** The next text: of one kind, or pieces of all kinds mixed. */
    public static String next(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> among(INVISIBLE, random);
            case 1 -> among(UNKEPT, random);
            case 2 -> among(ODD, random);
            default -> mixed(random);
        };
    }

    private static String mixed(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(among(INVISIBLE, random));
                case 1 -> text.append(among(UNKEPT, random));
                case 2 -> text.append(among(ODD, random));
                default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }

    private static String among(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** Whether the API takes it for a field of so many characters, blanks at its ends not counted. */
    public static boolean isTaken(String text, int longest) {
        return PlainText.rule(text) == null && PlainText.length(PlainText.stripped(text)) <= longest;
    }
}
