package dev.handover.classification.mastery;

import dev.handover.chassis.http.Preconditions;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes how well the owner masters an area and has decisions made again. */
@ApplicationScoped
public class StatingMastery {

    private final AreaMasteries masteries;
    private final AskingAgain asking;
    private final Clock clock;

    StatingMastery(AreaMasteries masteries, AskingAgain asking, Clock clock) {
        this.masteries = masteries;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * States it. All activities are asked about, since one's area may be stated, measured or assumed; those of other
     * areas come out the same.
     *
     * @param mastery 0 to 4; null takes it back, so that evidence counts
     * @param ifMatch the If-Match header; null overwrites what is there
     */
    @Transactional
    public void state(Area area, Integer mastery, String note, String ifMatch) {
        AreaMastery stated = masteries.of(area).orElse(null);
        boolean first = stated == null;
        if (ifMatch != null) {
            Preconditions.ifMatch(ifMatch, first ? 0 : stated.version);
        }
        if (first) {
            stated = new AreaMastery(area);
        }
        stated.state(mastery, note, clock.instant());
        if (first) {
            masteries.persist(stated);
        }
        masteries.flush();
        asking.aboutAll();
    }
}
