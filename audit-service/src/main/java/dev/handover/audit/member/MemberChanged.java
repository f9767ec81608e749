package dev.handover.audit.member;

import java.util.UUID;

/**
 * Fired inside the transaction that changes a member.
 *
 * @param memberId the member
 * @param zoneChanged the member's days now have other bounds
 * @param ownerChanged the member's hours move between the owner's and the team's
 */
public record MemberChanged(UUID memberId, boolean zoneChanged, boolean ownerChanged) {}
