package dev.handover.bench;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Verdict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one decision takes: the bare verdict, the whole answer, and the answer with confidence and flips. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {

    private final Inputs inputs = Examples.bookkeeping();
    private final Policy policy = Policy.standard();

    /** {@return the verdict alone, as draws and flips ask for it} */
    @Benchmark
    public Verdict verdict() {
        return Method.verdict(inputs, policy);
    }

    /** {@return the answer with every figure, without draws and flips} */
    @Benchmark
    public Answer decision() {
        return Method.decide(inputs, policy, Method.Detail.BRIEF);
    }

    /** {@return all that is stored of a decision} */
    @Benchmark
    public Answer decisionWithConfidenceAndFlips() {
        return Method.decide(inputs, policy, Method.Detail.FULL);
    }
}
