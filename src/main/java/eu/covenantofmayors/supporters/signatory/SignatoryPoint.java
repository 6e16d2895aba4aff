package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.supporter.SupporterState;

/**
 * Where a signatory is on the map.
 *
 * @param population when it joined; null where the release does not know
 * @param supporterSlug address of the network at its side, or null
 */
public record SignatoryPoint(
        String name,
        String countryCode,
        double latitude,
        double longitude,
        Integer population,
        String supporterSlug,
        String supporterName,
        SupporterState supporterState) {

    /** Whether the profile of the network at its side can be seen. */
    public boolean linked() {
        return supporterState != null && supporterState.visible();
    }
}
