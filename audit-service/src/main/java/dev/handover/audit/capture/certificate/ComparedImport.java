package dev.handover.audit.capture.certificate;

import java.time.Instant;
import java.util.UUID;

/**
 * An import whose rows have outcomes.
 *
 * @param isPreview whether nothing is recorded yet: what would be recorded counts as stored
 * @param tool whose export the file is
 * @param sha256 of the file, unpacked; null for what was sent before it was kept
 * @param expired whether its rows were dropped
 */
public record ComparedImport(
        UUID id, boolean isPreview, String tool, String sha256, boolean expired, Instant expiresAt) {}
