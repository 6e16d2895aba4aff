package eu.covenantofmayors.supporters.privacy;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Retention;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Period;
import java.util.List;

/** How long is kept who has looked at data of people, and who had said yes to something. */
@ApplicationScoped
public class AccessRetention {
    @Produces
    Retention accesses(@Configured(Setting.RETENTION_ACCESSES) Period kept) {
        return new Retention(
                "accesses",
                kept,
                "select count(*) from personal_access",
                List.of("delete from personal_access where happened_at < ?"));
    }

    /** They prove that it was allowed; after it was taken back that may be asked for as long as claims can be made. */
    @Produces
    Retention consents(@Configured(Setting.RETENTION_CONSENTS) Period kept) {
        return new Retention(
                "consents",
                kept,
                "select count(*) from consent",
                List.of("delete from consent where withdrawn_at < ?"));
    }
}
