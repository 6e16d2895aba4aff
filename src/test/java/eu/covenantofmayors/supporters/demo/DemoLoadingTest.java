package eu.covenantofmayors.supporters.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issue 23, item 2: loading that breaks off starts over by itself, or says what failed and what to do. */
class DemoLoadingTest {
    private final DemoLoading loading = new DemoLoading();
    private final List<String> done = new ArrayList<>();

    @Test
    void isReadyOnlyWhenAllIsIn() {
        boolean loaded = loading.load(() -> assertThat(loading.isReady()).isFalse(), this::startOver);
        assertThat(loaded).isTrue();
        assertThat(loading.isReady()).isTrue();
        assertThat(loading.percent()).isEqualTo(100);
        assertThat(loading.failure()).isNull();
        assertThat(done).isEmpty();
    }

    @Test
    void startsOverOnceAfterAFailure() {
        boolean loaded = loading.load(() -> attemptThatSucceedsAt(2), this::startOver);
        assertThat(loaded).isTrue();
        assertThat(done).containsExactly("attempt", "start over", "attempt");
        assertThat(loading.failure()).isNull();
    }

    @Test
    void saysWhatFailedAndWhatToDoWhenTheSecondAttemptFailsToo() {
        boolean loaded = loading.load(() -> attemptThatSucceedsAt(3), this::startOver);
        assertThat(loaded).isFalse();
        assertThat(loading.isReady()).isFalse();
        assertThat(done).containsExactly("attempt", "start over", "attempt");
        assertThat(loading.failure())
                .isEqualTo("The demonstration data could not be loaded: IllegalStateException: no second officer."
                        + " Stop it and start again with -Dfresh; the server's log says more.");
    }

    @Test
    void doesNotTryAgainInADatabaseThatCouldNotBeEmptied() {
        boolean loaded = loading.load(() -> attemptThatSucceedsAt(2), () -> {
            throw new IllegalStateException("not empty");
        });
        assertThat(loaded).isFalse();
        assertThat(done).containsExactly("attempt");
        assertThat(loading.failure()).contains("not empty");
    }

    @Test
    void neverStaysSilentAfterAnError() {
        try {
            loading.load(
                    () -> {
                        throw new AssertionError("out of memory");
                    },
                    this::startOver);
        } catch (AssertionError expected) {
            done.add(expected.getMessage());
        }
        assertThat(done).containsExactly("out of memory");
        assertThat(loading.isReady()).isFalse();
        assertThat(loading.failure()).startsWith(DemoLoading.FAILED);
    }

    @Test
    void showsAHundredPercentOnlyAtTheEnd() {
        loading.at(50, 100);
        assertThat(loading.percent()).isEqualTo(50);
        loading.at(100, 100);
        assertThat(loading.percent()).isEqualTo(99);
    }

    private void attemptThatSucceedsAt(int number) {
        done.add("attempt");
        if (done.stream().filter("attempt"::equals).count() < number) {
            throw new EJBException(new IllegalStateException("no second officer"));
        }
    }

    private void startOver() {
        done.add("start over");
    }
}
