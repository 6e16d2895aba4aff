package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Retention;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Period;
import java.util.List;

/** How long is kept who asked for the newsletter, and who came to an event. */
@ApplicationScoped
public class ReaderRetention {
    /** Who has not confirmed by then is forgotten. */
    static final Period UNCONFIRMED = Period.ofDays(14);

    @Produces
    Retention subscriptions() {
        return new Retention(
                "subscriptions",
                UNCONFIRMED,
                "select count(*) from subscription where confirmed_at is null",
                List.of("delete from subscription where confirmed_at is null and asked_at < ?"));
    }

    @Produces
    Retention signUps(@Configured(Setting.RETENTION_SIGN_UPS) Period kept) {
        return new Retention(
                "sign-ups",
                kept,
                "select count(*) from event_sign_up",
                List.of("delete from event_sign_up where publication_id in"
                        + " (select id from publication where coalesce(ends_at, starts_at) < ?)"));
    }
}
