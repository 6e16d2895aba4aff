package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When the last backup succeeded: when the file of the setting {@code covenant.backup.stamp} was last written, which the
 * backup does as its last step.
 */
@ApplicationScoped
public class LastBackup implements AlarmCondition {
    /** One backup each night, and two hours more for the next one. */
    static final Duration LONGEST_AGE = Duration.ofHours(26);

    @Inject
    @Configured(Setting.BACKUP_STAMP)
    private Optional<String> stamp;

    @Inject
    private Clock clock;

    /** Whether the operator has named the file. */
    public boolean isWatched() {
        return stamp.isPresent();
    }

    /** How long ago the last backup succeeded; empty where none did, and where nobody can tell. */
    public Optional<Duration> age() {
        return stamp.flatMap(this::age);
    }

    private Optional<Duration> age(String file) {
        long written = new File(file).lastModified();
        return written == 0
                ? Optional.empty()
                : Optional.of(Duration.between(Instant.ofEpochMilli(written), clock.instant()));
    }

    @Override
    public String name() {
        return "backup";
    }

    /** Also met where the file is missing: no backup has ever succeeded then. */
    @Override
    public Optional<Boolean> isMet() {
        return isWatched() ? Optional.of(isTooOld(age())) : Optional.empty();
    }

    static boolean isTooOld(Optional<Duration> age) {
        return age.filter(known -> known.compareTo(LONGEST_AGE) <= 0).isEmpty();
    }
}
