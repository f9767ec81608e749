package dev.handover.classification.question;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A question that was asked and not answered. */
@Entity
class AskedQuestion {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    UUID activityId;
    String fact;

    @Enumerated(EnumType.STRING)
    Reply reply;

    Instant at;

    protected AskedQuestion() {}

    AskedQuestion(UUID activity, String fact) {
        this.id = Ids.next();
        this.activityId = activity;
        this.fact = fact;
    }

    void reply(Reply reply, Instant now) {
        this.reply = reply;
        this.at = now;
    }

    /** Whether it was put off so long ago that it takes its old place again. */
    boolean isDueAgain(Instant now, Duration pause) {
        return reply == Reply.SKIPPED && !at.plus(pause).isAfter(now);
    }
}
