package dev.handover.audit.member;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * An amount in a currency.
 *
 * @param amount a string on the wire, so that no reader rounds it
 * @param currency ISO 4217
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {}
