package dev.handover.classification.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.classification.decision.state.DecisionView;
import dev.handover.classification.decision.state.MethodSays;
import dev.handover.classification.decision.state.WhatChanged;
import dev.handover.classification.method.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows decisions. */
@ApplicationScoped
public class ReadingDecisions {

    /** A decision with its full answer and the owner's note. */
    @Schema(name = "DecisionWithAnswer")
    record DecisionWithAnswerView(
            @JsonUnwrapped DecisionView state,
            @Schema(nullable = true, maxLength = 2000) String note,
            @Schema(nullable = true) WhatChanged change,
            @Schema(nullable = true) MethodSays methodSays,
            Answer answer,

            @Schema(
                    ref = "#/components/schemas/DecisionInputs",
                    description = "The inputs of the decision, in canonical form.")
            @JsonRawValue
            String inputs) {}

    private final Decisions decisions;
    private final Answers answers;

    ReadingDecisions(Decisions decisions, Answers answers) {
        this.decisions = decisions;
        this.answers = answers;
    }

    @Transactional
    Page<DecisionView> page(Decisions.Filter selected, String cursor, int limit) {
        String filter = "decisions " + selected;
        Cursor.After after = Cursor.decode(cursor, filter);
        List<Decision> rows = decisions.page(selected, after.instant(0), after.id(1), limit);
        return Page.of(rows, limit, d -> Cursor.encode(filter, d.changedAt.toString(), d.id.toString()))
                .map(answers::state);
    }

    @Transactional
    DecisionWithAnswerView get(UUID activity) {
        return full(decisions.current(activity).orElseThrow(Decisions::unknown));
    }

    @Transactional
    Page<DecisionWithAnswerView> history(UUID activity, String cursor, int limit) {
        String filter = "history " + activity;
        Cursor.After after = Cursor.decode(cursor, filter);
        long before = after.number(0, Long.MAX_VALUE);
        List<Decision> rows = decisions.history(activity, before, limit);
        if (rows.isEmpty() && after.isStart()) {
            throw Decisions.unknown();
        }
        return Page.of(rows, limit, d -> Cursor.encode(filter, Long.toString(d.ordinal)))
                .map(this::full);
    }

    private DecisionWithAnswerView full(Decision d) {
        return new DecisionWithAnswerView(
                answers.state(d),
                d.note,
                answers.read(d.change, WhatChanged.class),
                answers.read(d.methodSays, MethodSays.class),
                answers.read(d),
                d.inputs);
    }
}
