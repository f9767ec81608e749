package dev.handover.hiring.organization;

/**
 * What applicants see of who hires.
 *
 * @param name as shown
 * @param website address, or null
 * @param logoUrl address, or null
 * @param country ISO 3166-1 alpha-2 code
 * @param contactEmail for questions
 * @param privacyNotice plain text, or null
 */
public record Profile(
        String name, String website, String logoUrl, String country, String contactEmail, String privacyNotice) {}
