package dev.handover.classification.mastery;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Takes what the owner did in an area, which shows how well they master it, and has decisions made again. */
@ApplicationScoped
public class CollectingEvidence {

    /** Enough for a lifetime of teaching; a list without end serves nobody. */
    private static final long MOST = 1000;

    private final EvidenceItems evidence;
    private final AskingAgain asking;
    private final WorkspaceContext workspace;
    private final Clock clock;

    CollectingEvidence(EvidenceItems evidence, AskingAgain asking, WorkspaceContext workspace, Clock clock) {
        this.evidence = evidence;
        this.asking = asking;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Adds a piece. */
    @Transactional
    ReadingMastery.EvidenceView collect(Area area, EvidenceInput body) {
        // The day after, since somewhere on earth it is that day already.
        LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        if (body.on().isAfter(latest)) {
            throw Refusal.ofFields(List.of(new Violation("on", "must not be in the future", "date")));
        }
        if (evidence.count("area = ?1", area) >= MOST) {
            throw ProblemType.Common.CONFLICT.because(
                    "An area holds at most " + MOST + " pieces of evidence. Delete some first.");
        }
        Evidence piece = new Evidence(area, body, workspace.member().orElse(null), clock.instant());
        evidence.persistAndFlush(piece);
        asking.aboutAll();
        return ReadingMastery.EvidenceView.of(piece);
    }

    /** Takes a piece away. */
    @Transactional
    void discard(Area area, UUID id) {
        if (evidence.delete("area = ?1 and id = ?2", area, id) == 0) {
            throw ProblemType.Common.NOT_FOUND.because("There is no such evidence in this area of the workspace.");
        }
        asking.aboutAll();
    }
}
