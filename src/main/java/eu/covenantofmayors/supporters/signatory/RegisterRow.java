package eu.covenantofmayors.supporters.signatory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What we keep of a signatory's row in the release; null is what the release does not know.
 *
 * @param registerId the release's {@code organisation_id}: a text, such as {@code 14655} or {@code 20368_med}
 * @param country ISO code in capitals
 * @param supporter name of the network that supports it
 */
record RegisterRow(
        String registerId,
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
        String supporter) {
    /** The same in the release's own columns; an empty text is what it does not know. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("organisation_id", registerId);
        cells.put("organisation_name", name);
        cells.put("country_code", country);
        cells.put("population_adhesion", text(population));
        cells.put("organisation_latitude", text(latitude));
        cells.put("organisation_longitude", text(longitude));
        cells.put("date_of_adhesion", text(adhesionDate));
        cells.put("commitment_CoM2020_flag", text(com2020));
        cells.put("commitment_CoM2030_flag", text(com2030));
        cells.put("commitment_CoM2050_flag", text(com2050));
        cells.put("commitment_mayoradapt_flag", text(adapt));
        cells.put("adhesion_type", adhesionType == null ? "" : adhesionType.inRegister());
        cells.put("signatory_status", text(status).toLowerCase(Locale.ROOT));
        cells.put("coordinator_name", text(coordinator));
        cells.put("group_name", text(group));
        cells.put("supporter_name", text(supporter));
        cells.put("gcom_id", text(gcomId));
        return cells;
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
