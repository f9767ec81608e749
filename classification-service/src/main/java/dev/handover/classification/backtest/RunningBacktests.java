package dev.handover.classification.backtest;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.classification.decision.snapshot.ReplayingDecisions;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.policy.ActivatingPolicies;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides every current decision again from its stored inputs, by another policy version. */
@ApplicationScoped
public class RunningBacktests {

    private static final int PAGE = 500;

    private record Transition(Verdict from, Verdict to) implements Comparable<Transition> {
        @Override
        public int compareTo(Transition other) {
            return Comparator.comparing(Transition::from)
                    .thenComparing(Transition::to)
                    .compare(this, other);
        }
    }

    private final ReadingPolicies policies;
    private final ActivatingPolicies activating;
    private final ReplayingDecisions decisions;
    private final Backtests backtests;
    private final Clock clock;

    RunningBacktests(
            ReadingPolicies policies,
            ActivatingPolicies activating,
            ReplayingDecisions decisions,
            Backtests backtests,
            Clock clock) {
        this.policies = policies;
        this.activating = activating;
        this.decisions = decisions;
        this.backtests = backtests;
        this.clock = clock;
    }

    /** Runs the backtest and keeps its result; the version counts as looked at. */
    @Transactional
    BacktestView run(String version) {
        Policy policy = policies.named(version).orElseThrow(ReadingPolicies::unknown);
        BacktestView result = replay(policy, clock.instant());
        Backtest stored = backtests.findById(Backtest.idOf(version));
        boolean first = stored == null;
        if (first) {
            stored = new Backtest(Backtest.idOf(version));
        }
        stored.ran(result);
        if (first) {
            backtests.persist(stored);
        }
        activating.lookedAt(version, policy.hash());
        return result;
    }

    /** The version's last result, also of what it ruling before it was revised: the hash tells. */
    @Transactional
    BacktestView last(String version) {
        Policy known = policies.named(version).orElseThrow(ReadingPolicies::unknown);
        Backtest stored = backtests.findById(Backtest.idOf(known.version()));
        if (stored == null) {
            throw ProblemType.Common.NOT_FOUND.because(
                    "There is no backtest of this version yet. Send a POST to this address to run one.");
        }
        return stored.result;
    }

    private BacktestView replay(Policy policy, Instant now) {
        List<BacktestView.Change> changes = new ArrayList<>();
        int all = 0;
        ReplayingDecisions.ReplaySnapshot last = null;
        List<ReplayingDecisions.ReplaySnapshot> page;
        do {
            page = decisions.after(last, PAGE);
            for (ReplayingDecisions.ReplaySnapshot snapshot : page) {
                all++;
                BacktestView.Change change = change(snapshot, policy);
                if (!change.from().verdict().equals(change.to().verdict())
                        || change.from().rule() != change.to().rule()
                        || change.from().target() != change.to().target()) {
                    changes.add(change);
                }
                last = snapshot;
            }
        } while (page.size() == PAGE);
        changes.sort(Comparator.comparing(
                        BacktestView.Change::hoursPerMonth,
                        Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                .reversed()
                .thenComparing(BacktestView.Change::activityId));
        boolean truncated = changes.size() > BacktestView.MOST_CHANGES;
        return new BacktestView(
                policy.version(),
                policy.hash(),
                now,
                all,
                changes.size(),
                moves(changes),
                List.copyOf(truncated ? changes.subList(0, BacktestView.MOST_CHANGES) : changes),
                truncated);
    }

    private static BacktestView.Change change(ReplayingDecisions.ReplaySnapshot snapshot, Policy policy) {
        Answer then = Method.decide(Canonical.inputs(snapshot.inputs()), policy, Method.Detail.BRIEF);
        return new BacktestView.Change(
                snapshot.activityId(),
                snapshot.name(),
                Figures.shown(snapshot.hoursPerMonth()),
                snapshot.answered(),
                new BacktestView.Outcome(
                        snapshot.ruling().verdict(),
                        snapshot.ruling().rule(),
                        snapshot.ruling().target(),
                        snapshot.ruling().row()),
                new BacktestView.Outcome(
                        then.verdict(),
                        then.rule(),
                        then.target(),
                        then.ruling().row()));
    }

    private static List<BacktestView.Move> moves(List<BacktestView.Change> changes) {
        Map<Transition, BacktestView.Move> moves = new TreeMap<>();
        for (BacktestView.Change c : changes) {
            BigDecimal hours = c.hoursPerMonth() == null ? BigDecimal.ZERO : c.hoursPerMonth();
            moves.merge(
                    new Transition(c.from().verdict(), c.to().verdict()),
                    new BacktestView.Move(c.from().verdict(), c.to().verdict(), 1, hours),
                    (a, b) -> new BacktestView.Move(
                            a.from(),
                            a.to(),
                            a.decisions() + b.decisions(),
                            a.hoursPerMonth().add(b.hoursPerMonth())));
        }
        return List.copyOf(moves.values());
    }
}
