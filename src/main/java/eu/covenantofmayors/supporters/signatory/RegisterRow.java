package eu.covenantofmayors.supporters.signatory;

import java.time.LocalDate;

/**
 * What we keep of a signatory's row in the release; null is what the release does not know.
 *
 * @param registerId the release's {@code organisation_id}
 * @param country ISO code in capitals
 * @param supporter name of the network that supports it
 */
record RegisterRow(
        long registerId,
        String gcomId,
        String name,
        String country,
        Integer population,
        Double latitude,
        Double longitude,
        LocalDate adhesionDate,
        boolean com2020,
        boolean com2030,
        boolean com2050,
        boolean adapt,
        AdhesionType adhesionType,
        SignatoryStatus status,
        String coordinator,
        String group,
        String supporter) {}
