package dev.handover.audit.member;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A member as other features see one.
 *
 * @param id the member's id
 * @param version rises with each change
 * @param name as shown
 * @param zone the zone the member's days follow
 * @param schedule the hours meant to be worked; null when not given
 * @param isOwner whether this is the owner, whose time the product is about
 * @param hourlyValue what an hour of the member is worth; null when not given
 * @param externalIds the e-mail addresses and names under which other tools export this member
 */
public record MemberSnapshot(
        UUID id,
        long version,
        String name,
        ZoneId zone,
        WorkingSchedule schedule,
        boolean isOwner,
        Money hourlyValue,
        List<String> externalIds) {}
