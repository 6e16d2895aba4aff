package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/** Tells the operator by mail when a condition of the system begins and when it has ended, once each. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Alarms {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Takes note of a condition as it is now; with the mail, where there is one to be written.
     *
     * @param name of the condition: see {@link eu.covenantofmayors.supporters.platform.AlarmCondition#name}
     * @param met whether it is met
     * @param operator address of whoever is told; where it has an account, in that one's language, else in English
     */
    @RolesAllowed("SYSTEM")
    public void observe(String name, boolean met, String operator) {
        Instant now = clock.instant();
        Alarm alarm = locked(name);
        if (alarm.observe(met, now)) {
            Languages language = accounts.byEmail(operator).map(User::language).orElse(Languages.EN);
            Texts texts = Texts.in(language);
            outbox.enqueue(
                    "alarm:" + name + ":" + now,
                    operator,
                    language,
                    alarm.isRaised() ? "mail.alarm.begun" : "mail.alarm.ended",
                    texts.text("alarm." + name),
                    texts.text("alarm.text." + name),
                    settings.baseUrl() + "/admin/state");
        }
    }

    /** Two nodes may ask for the first time at the same moment. */
    private Alarm locked(String name) {
        em.createNativeQuery("insert into alarm (name, raised) values (?1, false) on conflict do nothing")
                .setParameter(1, name)
                .executeUpdate();
        return em.find(Alarm.class, name, LockModeType.PESSIMISTIC_WRITE);
    }
}
