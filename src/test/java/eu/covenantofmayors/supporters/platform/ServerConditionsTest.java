package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From when on the operator is told of the disk and of the backup. */
class ServerConditionsTest {
    @Test
    void aDiskIsNearlyFullWhenLessThanATenthIsFree() {
        assertThat(ServerDisk.isFull(99, 1000)).isTrue();
        assertThat(ServerDisk.isFull(100, 1000)).isFalse();
    }

    @Test
    void aBackupIsTooOldAfter26HoursAndWhenThereIsNone() {
        assertThat(LastBackup.isTooOld(Optional.of(Duration.ofHours(26)))).isFalse();
        assertThat(LastBackup.isTooOld(Optional.of(Duration.ofHours(26).plusSeconds(1))))
                .isTrue();
        assertThat(LastBackup.isTooOld(Optional.empty())).isTrue();
    }
}
