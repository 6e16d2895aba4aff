package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastRunTest {
    private static final Instant FINISHED = Instant.parse("2026-03-29T00:59:00Z");

    @ParameterizedTest
    @CsvSource({"0,true", "240,true", "241,false", "-60,true", "-61,false", "86400,false"})
    void isRecentForFourMinutesAndBeforeItHappenedForNoMoreThanClocksDiffer(long seconds, boolean recent) {
        assertThat(new LastRun(FINISHED, 0).isRecent(FINISHED.plusSeconds(seconds)))
                .isEqualTo(recent);
    }

    @Test
    void thereIsNoneBeforeTheFirst() {
        assertThat(new LastRun(null, 0).isRecent(FINISHED)).isFalse();
    }
}
