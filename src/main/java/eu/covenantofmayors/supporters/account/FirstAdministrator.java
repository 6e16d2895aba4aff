package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.DatabaseReady;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Setting;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets the first person in: on an empty system, the address in {@code covenant.administrator} becomes an invited
 * administrator, and the server's log tells the link, once. There is no default password.
 */
@Singleton
public class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Configured(Setting.ADMINISTRATOR)
    private Optional<String> address;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @PermitAll
    public void invite(@Observes DatabaseReady ready) {
        long users = em.createQuery("select count(u) from User u", Long.class).getSingleResult();
        if (users == 0 && address.isPresent()) {
            User administrator = new User(address.get(), "Administrator", Languages.EN).appoint(Role.ADMIN);
            String key = administrator.invite(clock.instant()).text();
            em.persist(administrator);
            LOG.log(Level.WARNING, "Set the first administrator''s password at {0}/invitation?key={1}", new Object[] {
                settings.baseUrl(), key
            });
        }
    }
}
