package dev.handover.classification.question;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.activity.RevisingFacts;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.revision.RecordingRevisions;
import dev.handover.classification.revision.RevisionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes the reply to a question: a value states the fact, the others only say when to ask again. */
@ApplicationScoped
public class AnsweringQuestions {

    private final ReadingActivities activities;
    private final RevisingFacts revising;
    private final RecordingRevisions revisions;
    private final AskedQuestions asked;
    private final Clock clock;

    AnsweringQuestions(
            ReadingActivities activities,
            RevisingFacts revising,
            RecordingRevisions revisions,
            AskedQuestions asked,
            Clock clock) {
        this.activities = activities;
        this.revising = revising;
        this.revisions = revisions;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * Answers.
     *
     * @throws dev.handover.chassis.problem.Refusal 404 or 422
     */
    @Transactional
    void answer(UUID activity, AnswerInput body) {
        Facts known = activities
                .find(activity)
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because("There is no such activity in this workspace."))
                .facts();
        FactName fact = FactName.named(body.fact())
                .filter(Questionnaire.facts()::contains)
                .orElseThrow(() -> invalid("fact", "must be a fact that the questionnaire asks for", body.fact()));
        boolean skip = Boolean.TRUE.equals(body.skip());
        boolean dontKnow = Boolean.TRUE.equals(body.dontKnow());
        boolean value = body.value() != null && !body.value().isNull();
        if (Stream.of(value, skip, dontKnow).filter(given -> given).count() != 1) {
            throw invalid("value", "must be given unless skip or dontKnow is true", null);
        }
        if (value) {
            ObjectNode stated = JsonNodeFactory.instance.objectNode();
            stated.set("value", body.value());
            stated.put("note", body.note());
            revising.revise(activity, fact, stated);
            asked.of(activity, fact.json()).ifPresent(asked::delete);
        } else {
            AskedQuestion question =
                    asked.of(activity, fact.json()).orElseGet(() -> new AskedQuestion(activity, fact.json()));
            question.reply(skip ? Reply.SKIPPED : Reply.DONT_KNOW, clock.instant());
            asked.persistAndFlush(question);
            revisions.unanswered(activity, fact, known, skip ? RevisionCause.SKIPPED : RevisionCause.DONT_KNOW);
        }
    }

    private static RuntimeException invalid(String field, String rule, String rejected) {
        return Refusal.ofFields(List.of(new Violation(field, rule, Violation.shapeOf(rejected))));
    }
}
