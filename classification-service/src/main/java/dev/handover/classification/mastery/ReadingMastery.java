package dev.handover.classification.mastery;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.reconsideration.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows how well the owner masters an area, and by what. */
@ApplicationScoped
public class ReadingMastery {

    /** Mastery of an area. */
    @Schema(name = "AreaMastery")
    record MasteryView(
            Area area,

            @Schema(nullable = true, minimum = "0", maximum = "4", description = "Null means unknown.")
            Integer mastery,

            @Schema(description = "Whether the mastery is stated. If not, the strongest evidence shows it.")
            boolean stated,

            @Schema(nullable = true, maxLength = 500) String note,

            @Schema(nullable = true, description = "The strongest evidence.")
            EvidenceView evidence) {}

    /** A piece of evidence. */
    @Schema(name = "Evidence")
    record EvidenceView(
            UUID id,
            EvidenceKind kind,
            LocalDate on,
            @Schema(maxLength = 2000) String text,
            @Schema(nullable = true, maxLength = 2000) String link,

            @Schema(minimum = "0", maximum = "4", description = "The mastery that this evidence shows.")
            int mastery,

            @Schema(nullable = true) UUID member,
            Instant addedAt) {

        static EvidenceView of(Evidence e) {
            return new EvidenceView(e.id, e.kind, e.onDate, e.text, e.link, e.kind.mastery(), e.member, e.addedAt);
        }
    }

    /** Mastery with its version, for the ETag; version 0 where none was ever stated. */
    record Stated(MasteryView mastery, long version) {}

    private final AreaMasteries masteries;
    private final EvidenceItems evidence;
    private final ReadOnce once;

    ReadingMastery(AreaMasteries masteries, EvidenceItems evidence, ReadOnce once) {
        this.once = once;
        this.masteries = masteries;
        this.evidence = evidence;
    }

    /** {@return the area's mastery as a fact about each of its activities; empty when nothing is known of it} */
    @Transactional
    public Optional<Fact> fact(Area area) {
        return once.get(List.of("mastery", area), () -> readFact(area));
    }

    private Optional<Fact> readFact(Area area) {
        AreaMastery stated = masteries.of(area).orElse(null);
        if (stated != null && stated.mastery != null) {
            String note = "Of the area " + area + (stated.note == null ? "." : ": " + stated.note);
            return Optional.of(new Fact(stated.mastery, FactSource.STATED, stated.statedAt, note));
        }
        return evidence.strongest(area)
                .map(e -> new Fact(
                        e.kind.mastery(),
                        FactSource.STATED,
                        e.onDate.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        "Of the area " + area + ", shown by evidence: " + e.kind + "."));
    }

    @Transactional
    Stated stated(Area area) {
        AreaMastery stated = masteries.of(area).orElse(null);
        Evidence strongest = evidence.strongest(area).orElse(null);
        Integer own = stated == null ? null : stated.mastery;
        Integer shown = strongest == null ? null : Integer.valueOf(strongest.kind.mastery());
        return new Stated(
                new MasteryView(
                        area,
                        own == null ? shown : own,
                        own != null,
                        stated == null ? null : stated.note,
                        strongest == null ? null : EvidenceView.of(strongest)),
                stated == null ? 0 : stated.version);
    }

    @Transactional
    Page<EvidenceView> page(Area area, String cursor, int limit) {
        String filter = "evidence " + area;
        Cursor.After after = Cursor.decode(cursor, filter);
        List<Evidence> rows = evidence.page(area, after.id(0), limit);
        return Page.of(rows, limit, e -> Cursor.encode(filter, e.id.toString())).map(EvidenceView::of);
    }

    @Transactional
    EvidenceView piece(Area area, UUID id) {
        return evidence.find("area = ?1 and id = ?2", area, id)
                .firstResultOptional()
                .map(EvidenceView::of)
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because(
                        "There is no such evidence in this area of the workspace."));
    }
}
