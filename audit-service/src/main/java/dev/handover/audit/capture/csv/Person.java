package dev.handover.audit.capture.csv;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The member a user of an export is.
 *
 * @param memberId the member
 * @param zone the zone in which the user's local times are read
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Person(UUID memberId, ZoneId zone) {}
