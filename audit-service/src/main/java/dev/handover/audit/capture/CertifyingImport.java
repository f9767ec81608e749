package dev.handover.audit.capture;

import dev.handover.audit.capture.certificate.CertificateView;
import dev.handover.audit.capture.certificate.Certificates;
import dev.handover.audit.capture.certificate.ComparedImport;
import dev.handover.audit.capture.certificate.Reconciliation;
import dev.handover.audit.capture.certificate.ReconcilingImport;
import dev.handover.audit.capture.certificate.RowDifference;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Says of an import how its file and what is stored of it compare. */
@ApplicationScoped
class CertifyingImport {

    private final ReadingImports imports;
    private final ReconcilingImport reconciling;
    private final Certificates certificates;

    CertifyingImport(ReadingImports imports, ReconcilingImport reconciling, Certificates certificates) {
        this.imports = imports;
        this.reconciling = reconciling;
        this.certificates = certificates;
    }

    /**
     * Compares an import that came to rest, and keeps the result.
     *
     * @return the whole, without the months
     */
    @Transactional(TxType.MANDATORY)
    Reconciliation certify(ComparedImport rested) {
        Reconciliation result = reconciling.reconcile(rested);
        certificates.keep(rested.id(), result);
        return result.summary();
    }

    /** How they compare now; as they did at last where the rows were dropped since. */
    @Transactional
    CertificateView certificate(UUID id) {
        ComparedImport rested = imports.rested(id);
        Reconciliation result = rested.expired()
                ? certificates.of(id).orElseThrow(() -> expired(rested))
                : reconciling.reconcile(rested);
        return CertificateView.of(id, rested.sha256(), result);
    }

    /** A page of the rows that differ, in the file's order. */
    @Transactional
    Page<RowDifference> differences(UUID id, String cursor, int limit) {
        ComparedImport rested = imports.rested(id);
        if (rested.expired()) {
            throw expired(rested);
        }
        String filter = "differences/" + id;
        int last = Cursor.decode(cursor, filter).integer(0, 0);
        ReconcilingImport.Found found = reconciling.differences(rested, last, limit);
        return new Page<>(
                found.differences(), found.next() == 0 ? null : Cursor.encode(filter, Integer.toString(found.next())));
    }

    private static RuntimeException expired(ComparedImport rested) {
        return ImportProblem.IMPORT_FILE_EXPIRED.because("Its rows were kept until " + rested.expiresAt()
                + "; what they came to by month is under GET /v1/imports/" + rested.id() + "/certificate.");
    }
}
