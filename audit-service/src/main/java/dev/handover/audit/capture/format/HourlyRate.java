package dev.handover.audit.capture.format;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * What an hour is charged at.
 *
 * @param amount above 0
 * @param currency ISO 4217; null where the export names none by its code
 */
public record HourlyRate(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {}
