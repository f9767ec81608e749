package dev.handover.classification.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what was once known of an activity, in the transaction that changes it. */
@ApplicationScoped
public class RecordingRevisions {

    private final FactRevisions revisions;
    private final ObjectMapper json;
    private final WorkspaceContext workspace;
    private final Clock clock;
    private final BigDecimal material;
    private final int most;

    RecordingRevisions(
            FactRevisions revisions,
            ObjectMapper json,
            WorkspaceContext workspace,
            Clock clock,
            @ConfigProperty(name = "classification.decision.material-change", defaultValue = "0.05")
                    BigDecimal material,
            @ConfigProperty(name = "classification.facts.revisions-kept", defaultValue = "200") int most) {
        this.revisions = revisions;
        this.json = json;
        this.workspace = workspace;
        this.clock = clock;
        this.material = material;
        this.most = most;
    }

    /**
     * Records every fact whose value or source is another.
     *
     * @param activity whose facts
     * @param before all that was known
     * @param after all that is known now
     * @param cause what made the change; a fact that was stated and is no longer is FORGOTTEN, whatever made it
     */
    @Transactional(TxType.MANDATORY)
    public void record(UUID activity, Facts before, Facts after, RevisionCause cause) {
        for (FactName name : FactName.values()) {
            FactRevision.Known old = known(before.fact(name));
            FactRevision.Known fresh = known(after.fact(name));
            if (!old.equals(fresh)) {
                boolean forgotten = old.source() == FactSource.STATED && fresh.source() != FactSource.STATED;
                Instant observed = after.fact(name).map(Fact::observedAt).orElse(null);
                add(
                        new FactRevision(
                                activity, name.json(), forgotten ? RevisionCause.FORGOTTEN : cause, old, fresh),
                        observed);
            }
        }
    }

    /**
     * Records a measured fact if it moved by more than measurements jitter since it was last recorded.
     *
     * @param activity whose fact
     * @param name which fact, a number
     * @param value Integer or BigDecimal; null is not measured and records nothing
     * @param measuredAt when
     */
    @Transactional(TxType.MANDATORY)
    public void measured(UUID activity, FactName name, Object value, Instant measuredAt) {
        if (value == null) {
            return;
        }
        FactRevision.Known old = revisions
                .lastMeasured(activity, name.json())
                .map(r -> new FactRevision.Known(r.newValue, r.newSource))
                .orElse(FactRevision.Known.NOTHING);
        FactRevision.Known fresh = new FactRevision.Known(text(value), FactSource.MEASURED);
        if (old.value() == null || moved(number(old.value()), number(fresh.value()))) {
            add(new FactRevision(activity, name.json(), RevisionCause.MEASURED, old, fresh), measuredAt);
        }
    }

    /** Records that a question was put off or cannot be answered; the fact stays as it is. */
    @Transactional(TxType.MANDATORY)
    public void unanswered(UUID activity, FactName name, Facts known, RevisionCause cause) {
        FactRevision.Known same = known(known.fact(name));
        add(new FactRevision(activity, name.json(), cause, same, same), null);
    }

    private void add(FactRevision revision, Instant observedAt) {
        revisions.persistAndFlush(revision.happened(
                clock.instant(), observedAt, workspace.member().orElse(null)));
        revisions.keep(revision.activityId, revision.fact, most);
    }

    private boolean moved(BigDecimal old, BigDecimal fresh) {
        return fresh.subtract(old).abs().compareTo(old.abs().multiply(material)) > 0;
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value.replace("\"", ""));
    }

    private FactRevision.Known known(Optional<Fact> fact) {
        return fact.map(f -> new FactRevision.Known(text(f.value()), f.source()))
                .orElse(FactRevision.Known.NOTHING);
    }

    private String text(Object value) {
        return Objects.toString(json.valueToTree(value));
    }
}
