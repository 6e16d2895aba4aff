package eu.covenantofmayors.supporters.quarantine;

import eu.covenantofmayors.supporters.platform.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long files are kept in which the virus scanner has found something. */
@ApplicationScoped
public class QuarantineRetention {
    @Produces
    Retention quarantine(@ConfigProperty(name = "covenant.retention.quarantine", defaultValue = "P1M") Period kept) {
        return new Retention(
                "quarantine",
                kept,
                "select count(*) from quarantined_file",
                List.of("delete from quarantined_file where handed_in_at < ?"));
    }
}
