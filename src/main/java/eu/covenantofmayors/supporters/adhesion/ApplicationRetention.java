package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Retention;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Period;
import java.util.List;

/** How long is kept who applied in vain. What was decided on which organisation stays, and that it was. */
@ApplicationScoped
public class ApplicationRetention {
    private static final String IN_VAIN =
            " adhesion where state in ('INELIGIBLE', 'WITHDRAWN', 'LAPSED') and applicant_email <> 'erased@erased.invalid'";

    @Produces
    Retention applications(@Configured(Setting.RETENTION_APPLICATIONS) Period kept) {
        String due = " in (select id from" + IN_VAIN + " and touched_at < ?)";
        return new Retention(
                "applications",
                kept,
                "select count(*) from" + IN_VAIN,
                List.of(
                        "update adhesion_history set actor = 'erased@erased.invalid'"
                                + " where actor_role = 'APPLICANT' and adhesion_id" + due,
                        "update adhesion set applicant_email = 'erased@erased.invalid', head_name = null, contact_name = null,"
                                + " contact_position = null, contact_email = null, contact_phone = null, version = version + 1"
                                + " where id" + due));
    }
}
