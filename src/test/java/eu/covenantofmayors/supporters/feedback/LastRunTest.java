package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastRunTest {
    private static final Instant FINISHED = Instant.parse("2026-03-29T00:59:00Z");

    @ParameterizedTest
    @CsvSource({"0,true", "240,true", "241,false", "-60,true", "-61,false", "86400,false"})
    void isRecentForFourMinutesAndBeforeItHappenedForNoMoreThanClocksDiffer(long seconds, boolean recent) {
        assertThat(new LastRun(FINISHED, 0, null).isRecent(FINISHED.plusSeconds(seconds)))
                .isEqualTo(recent);
    }

    @ParameterizedTest
    @CsvSource({"60,true", "120,true", "0,false", "-60,false", "121,false"})
    void isAtWorkWhileItKeepsItsTurnAndNoLongerThanALease(long left, boolean recent) {
        Instant now = FINISHED.plus(Duration.ofHours(1));

        assertThat(new LastRun(FINISHED, 0, now.plusSeconds(left)).isRecent(now))
                .isEqualTo(recent);
    }

    @Test
    void thereIsNoneBeforeTheFirst() {
        assertThat(new LastRun(null, 0, null).isRecent(FINISHED)).isFalse();
    }
}
