package eu.covenantofmayors.supporters.account;

import static eu.covenantofmayors.supporters.supporter.SupporterSetting.PASSWORD;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What a test needs that looks behind the door, moves time while people are signed in, or that has no telephone. */
@ApplicationScoped
public class SessionSetting {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Passwords passwords;

    @Inject
    private SignIn signIn;

    @Inject
    private Accounts accounts;

    /** What a name and a password open, for a browser that was never seen before; nothing when they are wrong. */
    public Optional<Set<String>> rolesOf(String email, String password) {
        return signIn.check(email, password, new Visit("192.0.2.1", "", Secret.create()))
                .map(accounts::containerRoles);
    }

    /** Whoever is signed in has just been: a jump of years would end their working day. */
    @Transactional
    public void keepOpen() {
        em.createQuery("update Session s set s.startedAt = :now, s.seenAt = :now where s.endedAt is null")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Somebody has an authenticator app. */
    public static void protect(User user) {
        user.protect(Authenticator.create().key(), 0, Set.of());
    }

    /** What the link in a mail carries that somebody has asked for who has forgotten their password. */
    @Transactional
    public String linkOf(String email) {
        return accounts.byEmail(email).orElseThrow().forget(clock.instant()).text();
    }

    /** An officer with a password who has not signed in yet. */
    @Transactional
    public String newcomer() {
        User officer = new User("officer" + System.nanoTime() + "@office.example", "Officer", Languages.EN)
                .appoint(Role.OFFICE);
        officer.choose(passwords.hash(PASSWORD));
        em.persist(officer);
        return officer.email();
    }

    /** What an app shows that was given this key. */
    public String codeOf(String key) {
        return new Authenticator(key.replace(" ", "")).code(clock.instant());
    }

    /** What somebody's app shows; it counts as not used yet, however often it was. */
    @Transactional
    public String code(String email) {
        User user = em.createQuery("select u from User u where u.email = :email", User.class)
                .setParameter("email", email)
                .getSingleResult();
        user.protect(user.secondFactor(), 0, Set.of());
        return new Authenticator(user.secondFactor()).code(clock.instant());
    }
}
