package dev.handover.hiring.engagement;

import java.util.UUID;

/** Engagements as an owner agrees on them. */
public final class Agreements {

    private Agreements() {}

    /** 40 hours a month in euros from 4 May 2026 on; {@code more} are further fields, each behind a comma. */
    public static String agreed(UUID opening, String rate, String more) {
        return "{\"openingId\":\"" + opening + "\",\"rate\":{\"amount\":\"" + rate
                + "\",\"currency\":\"EUR\"},\"unit\":\"HOUR\",\"capHoursPerMonth\":\"40\",\"startOn\":\"2026-05-04\""
                + more
                + "}";
    }
}
