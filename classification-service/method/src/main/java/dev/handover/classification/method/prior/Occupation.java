package dev.handover.classification.method.prior;

import dev.handover.classification.method.fact.Area;
import java.math.BigDecimal;

/**
 * An occupation that small businesses hire, with what it earns in the United States.
 *
 * @param code SOC 2018, like 43-3031
 * @param title as the classification has it
 * @param medianHourly median wage in US dollars an hour
 * @param basis how the source gives it: "hourly", or "annual/2080" where the hour is the year's wage ÷ 2,080
 * @param verified whether the figure was looked up in a copy of its source
 * @param area the part of a small business it mostly works in
 * @param jobZone preparation it needs, 1 to 5 (O*NET)
 * @param source the published source of the wage
 */
public record Occupation(
        String code,
        String title,
        BigDecimal medianHourly,
        String basis,
        boolean verified,
        Area area,
        int jobZone,
        String source) {}
