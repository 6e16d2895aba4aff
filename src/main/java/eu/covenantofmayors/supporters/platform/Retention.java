package eu.covenantofmayors.supporters.platform;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/**
 * One kind of personal data that is kept for so long and no longer: GDPR, article 5(1)(e). Each capability produces its own as CDI
 * beans; every night all of them are carried out.
 *
 * @param kind ends the message keys of what it is, {@code retention.…}, and of what happens to it, {@code retention.text.…}
 * @param kept for how long, counted from when it was of use last
 * @param held SQL that counts how much of it there is
 * @param forget SQL that forgets; each has one place for the moment before which what was of use last is due
 */
public record Retention(String kind, Period kept, String held, List<String> forget) {
    /** What was of use last before this moment is due. */
    public Instant due(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(kept).toInstant();
    }
}
