package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final int BYTES = 100_000;

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final Shelf shelf = new Shelf(Duration.ofSeconds(60), BYTES, clock::get);
    private final ExecutorService visitors = Executors.newFixedThreadPool(16);

    @AfterEach
    void goHome() {
        visitors.shutdownNow();
    }

    @Test
    void makesOnceWhatIsAskedForTwice() throws Exception {
        Rendered first = shelf.get("/en/", this::page);
        assertThat(shelf.get("/en/", this::page)).isSameAs(first);
        assertThat(shelf.get("/ru/", this::page)).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void forgetsWhenItsTimeIsOver() throws Exception {
        shelf.get("/en/", this::page);
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(59_999));
        shelf.get("/en/", this::page);
        assertThat(made).hasValue(1);
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(2));
        shelf.get("/en/", this::page);
        assertThat(made).hasValue(2);
    }

    @Test
    void neverHoldsMoreThanItsBytesWhateverIsAskedFor() throws Exception {
        int each = page().bytes();
        for (int i = 0; i < 1000; i++) {
            shelf.get("/en/supporters?q=" + i, this::page);
        }
        assertThat(shelf.size()).isPositive().isLessThanOrEqualTo(BYTES / each);
    }

    @Test
    void keepsWhatManyAskForWhenSomebodyAsksForALotOfOtherThings() throws Exception {
        for (int i = 0; i < 1000; i++) {
            shelf.get("/en/", this::page);
            shelf.get("/en/supporters?q=" + i, this::page);
        }
        made.set(0);
        shelf.get("/en/", this::page);
        assertThat(made).hasValue(0);
    }

    @Test
    void letsOneMakeWhatManyWantAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Rendered>> answers = new ArrayList<>();
        answers.add(visitors.submit(() -> shelf.get("/en/", () -> {
            begun.countDown();
            await(go);
            return page();
        })));
        begun.await();
        for (int i = 0; i < 15; i++) {
            answers.add(visitors.submit(() -> shelf.get("/en/", this::page)));
        }
        Thread.sleep(50);
        go.countDown();
        Rendered first = answers.get(0).get();
        for (Future<Rendered> answer : answers) {
            assertThat(answer.get()).isSameAs(first);
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void whoeverWaitedForAnAnswerThatIsNotForOthersMakesTheirOwn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<Rendered> first = visitors.submit(() -> shelf.get("/en/", () -> {
            begun.countDown();
            await(go);
            return rendered(false);
        }));
        begun.await();
        Future<Rendered> second = visitors.submit(() -> shelf.get("/en/", this::page));
        Thread.sleep(50);
        go.countDown();
        assertThat(first.get()).isNotNull();
        assertThat(second.get()).isNotNull().isNotSameAs(first.get());
    }

    @Test
    void keepsNothingThatIsForOneReaderOrHasBeenGivenAlready() throws Exception {
        assertThat(shelf.get("/en/own", () -> rendered(false))).isNotNull();
        assertThat(shelf.get("/en/missing", () -> null)).isNull();
        assertThat(shelf.size()).isZero();
    }

    @Test
    void keepsNoFailureAndPassesItOn() throws Exception {
        assertThatThrownBy(() -> shelf.get("/en/", () -> {
                    throw new ServletException("broken");
                }))
                .hasMessage("broken");
        assertThat(shelf.size()).isZero();
        assertThat(shelf.get("/en/", this::page)).isNotNull();
    }

    @Test
    void doesNotKeepWhatWasBegunBeforeAChange() throws Exception {
        shelf.get("/en/", () -> {
            shelf.clear();
            return page();
        });
        assertThat(shelf.size()).isZero();
        shelf.get("/en/", this::page);
        assertThat(made).hasValue(2);
    }

    private Rendered page() throws IOException {
        made.incrementAndGet();
        return rendered(true);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Rendered rendered(boolean forOthers) {
        return new Rendered("image/png", Map.of(), new byte[5000], forOthers);
    }
}
