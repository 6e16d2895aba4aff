package eu.covenantofmayors.supporters.quarantine;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Retention;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Period;
import java.util.List;

/** How long files are kept in which the virus scanner has found something. */
@ApplicationScoped
public class QuarantineRetention {
    @Produces
    Retention quarantine(@Configured(Setting.RETENTION_QUARANTINE) Period kept) {
        return new Retention(
                "quarantine",
                kept,
                "select count(*) from quarantined_file",
                List.of("delete from quarantined_file where handed_in_at < ?"));
    }
}
