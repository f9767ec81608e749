package dev.handover.audit.timeentry.statement;

import java.time.LocalDate;
import java.util.UUID;

/** A local day of a member, in whatever zone. */
public record MemberDay(UUID memberId, LocalDate day) {}
