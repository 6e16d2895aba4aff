package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Retention;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Period;
import java.util.List;

/** How long is kept who was signed in where, what was guessed, and who was invited in vain. */
@ApplicationScoped
public class AccountRetention {
    /** So long a browser is known to the door: as long as it keeps what it was given. */
    public static final Period SESSIONS = Period.ofDays(180);

    @Produces
    Retention sessions() {
        return new Retention(
                "sessions",
                SESSIONS,
                "select count(*) from account_session",
                List.of("delete from account_session where seen_at < ?"));
    }

    @Produces
    Retention guesses() {
        return new Retention(
                "guesses",
                Period.ofDays(1),
                "select count(*) from guesses",
                List.of("delete from guesses where since < ?"));
    }

    /** People who have never come, and belong to nothing: their names and addresses are taken out, as of those who leave. */
    @Produces
    Retention invitations(@Configured(Setting.RETENTION_INVITATIONS) Period kept) {
        String inVain = " from account where password_hash is null and identity_subject is null"
                + " and invited_until is not null and not exists (select 1 from membership m where m.account_id = account.id)"
                + " and not exists (select 1 from account_role r where r.account_id = account.id)";
        return new Retention(
                "invitations",
                kept,
                "select count(*)" + inVain,
                List.of(
                        "update account set name = '–', email = concat('erased-', id, '@erased.invalid'), closed = true,"
                                + " invitation_hash = null, invited_until = null, version = version + 1 where id in (select id"
                                + inVain + " and invited_until < ?)"));
    }
}
