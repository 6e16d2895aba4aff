package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartAttemptsTest {
    private static final String REFUSED = "Connection refused";

    private Duration now = Duration.ofDays(3);
    private final StartAttempts attempts = new StartAttempts(() -> now.toNanos());

    @Test
    void triesAgainEveryFewSecondsAtLast() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            attempts.failed(REFUSED);
            pauses.add(attempts.pause().toSeconds());
        }
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 8L, 8L);
    }

    @Test
    void theLogTellsTheFirstFailureAndThenOneAMinute() {
        assertThat(attempts.failed(REFUSED))
                .hasValueSatisfying(line -> assertThat(line).endsWith("since 0 s: " + REFUSED));
        assertThat(attempts.failed(REFUSED)).isEmpty();
        now = now.plusSeconds(59);
        assertThat(attempts.failed(REFUSED)).isEmpty();
        now = now.plusSeconds(1);
        assertThat(attempts.failed(REFUSED))
                .hasValueSatisfying(line -> assertThat(line).contains("since 60 s"));
        assertThat(attempts.failed(REFUSED)).isEmpty();
    }

    @Test
    void anotherCauseIsToldAtOnce() {
        attempts.failed(REFUSED);
        assertThat(attempts.failed("the database system is starting up")).isPresent();
    }

    @Test
    void saysHowLongItHasWaited() {
        assertThat(attempts.succeeded()).isEmpty();
        attempts.failed(REFUSED);
        now = now.plusSeconds(120);
        assertThat(attempts.succeeded())
                .hasValueSatisfying(line -> assertThat(line).contains("after 120 s"));
    }
}
