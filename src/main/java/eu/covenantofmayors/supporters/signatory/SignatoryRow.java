package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.supporter.SupporterState;
import java.time.LocalDate;

/**
 * One line of the register.
 *
 * @param population when it joined; null where the release does not know
 * @param supporterSlug address of the network at its side, or null
 */
public record SignatoryRow(
        String registerId,
        String name,
        String countryCode,
        Integer population,
        LocalDate adhesionDate,
        SignatoryStatus status,
        String supporterSlug,
        String supporterName,
        SupporterState supporterState) {

    /** Whether the profile of the network at its side can be seen. */
    public boolean linked() {
        return supporterState != null && supporterState.visible();
    }
}
