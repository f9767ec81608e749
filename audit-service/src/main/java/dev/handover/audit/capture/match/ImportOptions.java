package dev.handover.audit.capture.match;

import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import java.util.UUID;

/** What the sender says beside the file; each may be null. */
public record ImportOptions(UUID memberId, String zone, ExportFormat format, DateOrder dateOrder) {

    /** These, and where they say nothing, those before. */
    public ImportOptions or(ImportOptions before) {
        return new ImportOptions(
                memberId == null ? before.memberId : memberId,
                zone == null ? before.zone : zone,
                format == null ? before.format : format,
                dateOrder == null ? before.dateOrder : dateOrder);
    }
}
