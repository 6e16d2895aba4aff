package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlarmTest {
    private static final Instant START = Instant.parse("2026-03-31T10:00:00Z");

    private final Alarm alarm = new Alarm();

    @Test
    void isRaisedOnceWhenTheConditionHasLasted() {
        assertThat(observe(true, 0)).isFalse();
        assertThat(observe(true, 4)).isFalse();
        assertThat(observe(true, 5)).isTrue();
        assertThat(alarm.isRaised()).isTrue();
        assertThat(observe(true, 6)).isFalse();
        assertThat(observe(true, 600)).isFalse();
    }

    @Test
    void endsOnceWhenAllHasBeenWellForAsLong() {
        observe(true, 0);
        observe(true, 5);
        assertThat(observe(false, 6)).isFalse();
        assertThat(observe(false, 10)).isFalse();
        assertThat(observe(false, 11)).isTrue();
        assertThat(alarm.isRaised()).isFalse();
        assertThat(observe(false, 12)).isFalse();
    }

    @Test
    void saysNothingOfWhatComesAndGoes() {
        for (int minute = 0; minute < 100; minute++) {
            assertThat(observe(minute % 5 != 4, minute)).isFalse();
        }
    }

    @Test
    void isNotHeldUpByAClockThatWasSetBack() {
        observe(true, 1000);
        assertThat(observe(true, 0)).isFalse();
        assertThat(observe(true, 5)).isTrue();
    }

    private boolean observe(boolean met, int minute) {
        return alarm.observe(met, START.plusSeconds(60L * minute));
    }
}
