package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the first person in: on an empty system, the address in {@code covenant.administrator} becomes an invited
 * administrator, and the server's log tells the link, once. There is no default password.
 */
@Startup
@Singleton
@DependsOn("Migration")
public class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "covenant.administrator")
    private Optional<String> address;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @PostConstruct
    void invite() {
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
