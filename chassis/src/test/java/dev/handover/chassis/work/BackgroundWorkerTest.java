package dev.handover.chassis.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rounds follow wake-ups, commits and failures, and a stop waits for the one under way. */
class BackgroundWorkerTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final LinkedBlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger more = new AtomicInteger();
    private final BackgroundWorker worker = new BackgroundWorker("worker under test", NEVER, this::round);

    private boolean round() {
        rounds.add(count.incrementAndGet());
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("this round fails");
        }
        return more.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    @AfterEach
    void end() throws InterruptedException {
        worker.stop();
    }

    private void follows(int number) throws InterruptedException {
        assertEquals(number, rounds.poll(10, TimeUnit.SECONDS));
    }

    private void nothingFollows() throws InterruptedException {
        assertEquals(null, rounds.poll(300, TimeUnit.MILLISECONDS));
    }

    @Test
    void itGoesOnWhileThereIsMoreAndThenRestsUntilItIsWoken() throws InterruptedException {
        more.set(2);
        worker.start();
        follows(1);
        follows(2);
        follows(3);
        nothingFollows();
        worker.wake();
        follows(4);
        nothingFollows();
    }

    @Test
    void aFailedRoundIsNotTheLast() throws InterruptedException {
        failing.set(1);
        worker.start();
        follows(1);
        worker.wake();
        follows(2);
    }

    @Test
    void itLooksByItselfAfterAPause() throws InterruptedException {
        BackgroundWorker restless = new BackgroundWorker("restless", Duration.ofMillis(20), this::round);
        restless.start();
        follows(1);
        follows(2);
        follows(3);
        restless.stop();
    }

    @Test
    void aCommitWakesItOnceAndARollbackDoesNot() throws Exception {
        TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
        TransactionSynchronizationRegistry transaction = new TransactionSynchronizationRegistryImple();
        worker.start();
        follows(1);
        transactions.begin();
        worker.wakeAfterCommit(transaction);
        transactions.rollback();
        nothingFollows();
        transactions.begin();
        worker.wakeAfterCommit(transaction);
        worker.wakeAfterCommit(transaction);
        nothingFollows();
        transactions.commit();
        follows(2);
        nothingFollows();
    }

    @Test
    void aStopWaitsForTheRoundUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        BackgroundWorker slow = new BackgroundWorker("slow", NEVER, () -> {
            begun.countDown();
            try {
                TimeUnit.MILLISECONDS.sleep(300);
            } catch (InterruptedException interrupted) {
                return false;
            }
            ended.set(true);
            return true;
        });
        slow.start();
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        slow.stop();
        assertTrue(ended.get());
        assertFalse(slow.isRunning());
    }
}
