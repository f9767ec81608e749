package dev.handover.audit.capture;

import dev.handover.audit.capture.certificate.CertificateView;
import dev.handover.audit.capture.certificate.Certificates;
import dev.handover.audit.capture.certificate.Reconciliation;
import dev.handover.audit.capture.certificate.ReconcilingImport;
import dev.handover.audit.capture.certificate.RowDifference;
import dev.handover.audit.capture.format.Exports;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Says of an import how its file and what is stored of it compare. */
@ApplicationScoped
class CertifyingImport {

    private final Imports imports;
    private final ReconcilingImport reconciling;
    private final Certificates certificates;
    private final Exports exports;

    CertifyingImport(Imports imports, ReconcilingImport reconciling, Certificates certificates, Exports exports) {
        this.imports = imports;
        this.reconciling = reconciling;
        this.certificates = certificates;
        this.exports = exports;
    }

    /** Keeps how the two compare, where the import came to rest with rows that can be compared. */
    @Transactional(TxType.MANDATORY)
    public void certify(Import job) {
        if (job.isComparable() && !job.expired) {
            Reconciliation result = compare(job);
            certificates.keep(job.id, result);
            job.compared(result.summary());
        }
    }

    private Reconciliation compare(Import job) {
        String source = exports.named(job.findings.plan().format()).source();
        return reconciling.reconcile(job.id, source, job.status == ImportStatus.PREVIEWED);
    }

    /** How they compare now; as they did at last where the rows were dropped since. */
    @Transactional
    CertificateView certificate(UUID id) {
        Import job = comparable(id);
        Reconciliation result = job.expired ? certificates.of(id).orElseThrow(() -> expired(job)) : compare(job);
        return CertificateView.of(id, job.sha256, result);
    }

    /** A page of the rows that differ, in the file's order. */
    @Transactional
    Page<RowDifference> differences(UUID id, String cursor, int limit) {
        Import job = comparable(id);
        if (job.expired) {
            throw expired(job);
        }
        String filter = "differences/" + id;
        int last = Cursor.decode(cursor, filter).integer(0, 0);
        ReconcilingImport.Found found = reconciling.differences(id, job.status == ImportStatus.PREVIEWED, last, limit);
        return new Page<>(
                List.copyOf(found.differences()),
                found.next() == 0 ? null : Cursor.encode(filter, Integer.toString(found.next())));
    }

    private Import comparable(UUID id) {
        Import job = imports.require(id);
        job.mustBeComparable();
        return job;
    }

    private static RuntimeException expired(Import job) {
        return ImportProblem.IMPORT_FILE_EXPIRED.because("Its rows were kept until " + job.expiresAt
                + "; what they came to by month is under GET /v1/imports/" + job.id + "/certificate.");
    }
}
