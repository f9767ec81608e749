package dev.handover.audit.capture.format;

import java.time.ZoneId;
import java.util.UUID;

/**
 * The member a user of an export is.
 *
 * @param memberId the member
 * @param zone the zone in which the user's local times are read
 */
public record Person(UUID memberId, ZoneId zone) {}
