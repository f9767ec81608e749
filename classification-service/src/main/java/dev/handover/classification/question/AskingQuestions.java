package dev.handover.classification.question;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.activity.ActivityStatus;
import dev.handover.classification.activity.ReadingActiveActivities;
import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.activity.ReadingActivities.ActivitySnapshot;
import dev.handover.classification.decision.GatheringInputs;
import dev.handover.classification.method.fact.FactKind;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the owner what matters most: one question at a time, of one activity or of all. */
@ApplicationScoped
public class AskingQuestions {

    /** How long a question that was put off comes after all others. */
    private static final Duration PAUSE = Duration.ofDays(30);

    /** Of the busiest activities only: those that take less can hardly move more hours. */
    private static final int BUSIEST = 200;

    private final ReadingActivities activities;
    private final ReadingActiveActivities listing;
    private final GatheringInputs gathering;
    private final AskedQuestions asked;
    private final ObjectMapper json;
    private final ReadingPolicies policies;
    private final Clock clock;

    AskingQuestions(
            ReadingActivities activities,
            ReadingActiveActivities listing,
            GatheringInputs gathering,
            AskedQuestions asked,
            ObjectMapper json,
            Clock clock,
            ReadingPolicies policies) {
        this.policies = policies;
        this.activities = activities;
        this.listing = listing;
        this.gathering = gathering;
        this.asked = asked;
        this.json = json;
        this.clock = clock;
    }

    /** The open questions of an activity, the best first, those put off last. */
    @Transactional
    QuestionnaireView.Open open(UUID activity) {
        ActivitySnapshot known = require(activity);
        Map<String, AskedQuestion> replies = replies(activity);
        List<QuestionnaireView.Question> open = questions(known, replies);
        int answered = (int) Questionnaire.facts().stream()
                .filter(f -> Questionnaire.isAnswered(known.facts(), f))
                .count();
        int all = Questionnaire.facts().size();
        return new QuestionnaireView.Open(
                open, new QuestionnaireView.Progress(all, answered, all - answered - open.size(), open.size()));
    }

    /** The next best question of an activity. */
    @Transactional
    QuestionnaireView.Next next(UUID activity) {
        QuestionnaireView.Open open = open(activity);
        return new QuestionnaireView.Next(
                open.questions().isEmpty() ? null : open.questions().get(0), open.progress());
    }

    /** The question that moves most hours: hours times importance; of equal ones that of the busier activity. */
    @Transactional
    QuestionnaireView.NextOfAll next() {
        QuestionnaireView.NextOfAll best = QuestionnaireView.NextOfAll.NOTHING;
        BigDecimal most = null;
        for (UUID id : listing.busiest(BUSIEST)) {
            ActivitySnapshot known = activities.find(id).orElseThrow();
            BigDecimal hours = known.facts().decimal(FactName.HOURS_PER_MONTH).orElse(null);
            BigDecimal atMost = hours == null ? BigDecimal.ZERO : hours;
            if (most != null && most.signum() > 0 && atMost.compareTo(most) <= 0) {
                return best;
            }
            List<QuestionnaireView.Question> open = questions(known, replies(id));
            if (!open.isEmpty()) {
                BigDecimal moved = atMost.multiply(worth(open.get(0)));
                if (most == null || moved.compareTo(most) > 0) {
                    most = moved;
                    best = new QuestionnaireView.NextOfAll(id, known.name(), hours, open.get(0));
                }
            }
        }
        return best;
    }

    /** What was put off is worth asking only where nothing else is left. */
    private static BigDecimal worth(QuestionnaireView.Question question) {
        return question.skipped() ? BigDecimal.ZERO : question.importance();
    }

    private ActivitySnapshot require(UUID activity) {
        return activities
                .find(activity)
                .orElseThrow(
                        () -> ProblemType.Common.NOT_FOUND.because("There is no such activity in this workspace."));
    }

    private Map<String, AskedQuestion> replies(UUID activity) {
        return asked.of(activity).stream().collect(Collectors.toMap(q -> q.fact, Function.identity()));
    }

    private List<QuestionnaireView.Question> questions(ActivitySnapshot activity, Map<String, AskedQuestion> replies) {
        if (activity.status() != ActivityStatus.ACTIVE) {
            return List.of();
        }
        Policy policy = policies.active();
        Instant now = clock.instant();
        List<QuestionnaireView.Question> first = new ArrayList<>();
        List<QuestionnaireView.Question> later = new ArrayList<>();
        for (Questionnaire.Ranked ranked : Questionnaire.ranked(gathering.gather(activity, policy), policy)) {
            AskedQuestion reply = replies.get(ranked.fact().json());
            if (reply == null || reply.isDueAgain(now, PAUSE)) {
                first.add(question(ranked, activity, false));
            } else if (reply.reply == Reply.SKIPPED) {
                later.add(question(ranked, activity, true));
            }
        }
        first.addAll(later);
        return List.copyOf(first);
    }

    private QuestionnaireView.Question question(
            Questionnaire.Ranked ranked, ActivitySnapshot activity, boolean skipped) {
        FactName fact = ranked.fact();
        boolean number = fact.kind() == FactKind.DECIMAL || fact.kind() == FactKind.WHOLE;
        return new QuestionnaireView.Question(
                fact.json(),
                fact.question(),
                Questionnaire.purpose(fact),
                ranked.importance(),
                new QuestionnaireView.Question.Form(
                        fact.unit(),
                        number ? bound(fact.min()) : null,
                        number ? bound(fact.max()) : null,
                        fact.anchors().stream()
                                .map(a -> new QuestionnaireView.Step(a.value(), a.text()))
                                .toList()),
                activity.facts()
                        .fact(fact)
                        .map(f -> new QuestionnaireView.AssumedFact(json.valueToTree(f.value()), f.source(), f.note()))
                        .orElse(null),
                skipped);
    }

    private static BigDecimal bound(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros();
    }
}
