package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Knows whom the institution's sign-on brings. It says who somebody is and to which groups they belong; which account that is,
 * and what they may do with it, is decided here.
 *
 * <p>An account is connected with one name at the sign-on: by an address that the sign-on vouches for, which proves as much as
 * a link by mail does, or by the account's password.
 */
@Stateless
public class Arrivals {
    private static final Logger LOG = Logger.getLogger(Arrivals.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private GroupRoles groupRoles;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * The account of whoever arrives, with the roles that their groups give and take now. Who is new and belongs to a group that
     * has a role gets one.
     *
     * @return nobody where there is no account, or it cannot be told whether it is theirs
     * @throws Refused when the account is closed or somebody else's at the sign-on
     */
    @PermitAll
    public Optional<User> accept(Arrival arrival) {
        Map<Role, Boolean> roles = groupRoles.of(arrival.groups());
        Optional<User> known = connected(arrival.issuer(), arrival.subject())
                .or(() -> arrival.proven() ? accounts.byEmail(arrival.email()) : Optional.empty())
                .or(() -> arrival.proven() && roles.containsValue(true)
                        ? Optional.of(introduced(arrival))
                        : Optional.empty());
        known.ifPresent(user -> {
            connect(user, arrival);
            roles.forEach((role, held) -> move(user, role, held));
            em.flush();
        });
        return known;
    }

    /** Somebody has been signed out at the sign-on, and so they are here, everywhere; who is not known is signed in nowhere. */
    @PermitAll
    public void leave(String issuer, String subject) {
        connected(issuer, subject).ifPresent(sessions::endOf);
    }

    /**
     * Connects an account whose owner has shown its password.
     *
     * @throws Refused when it is connected with another name, or the name with another account
     */
    @PermitAll
    public void connect(String email, Arrival arrival) {
        if (connected(arrival.issuer(), arrival.subject())
                .filter(other -> !other.email().equals(email))
                .isPresent()) {
            throw new Refused("refused.identity.other");
        }
        connect(accounts.byEmail(email).orElseThrow(), arrival);
    }

    /**
     * The caller wants to sign in with their password alone from now on.
     *
     * @throws Refused when they have none
     */
    @RolesAllowed({"NETWORK", "OFFICE", "COMMISSION", "ADMIN"})
    public void disconnect() {
        User user = em.find(User.class, caller.self().id(), LockModeType.PESSIMISTIC_WRITE);
        user.disconnect();
        told(user, SecurityChange.SIGN_ON_REMOVED);
    }

    private Optional<User> connected(String issuer, String subject) {
        return em.createQuery(
                        "select u from User u where u.identityIssuer = :issuer and u.identitySubject = :subject",
                        User.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    private User introduced(Arrival arrival) {
        User user = new User(arrival.email(), arrival.name(), Languages.EN);
        em.persist(user);
        em.flush();
        return user;
    }

    private void connect(User user, Arrival arrival) {
        boolean hadAPassword = user.canSignIn();
        if (user.connect(arrival.issuer(), arrival.subject()) && hadAPassword) {
            told(user, SecurityChange.SIGN_ON_SET);
        }
    }

    /** Nobody is left out in the cold: the last administrator stays one until there is another. */
    private void move(User user, Role role, boolean held) {
        if (user.mayActAs(role) == held) {
            return;
        }
        if (!held && role == Role.ADMIN && accounts.isOnlyAdministrator(user)) {
            LOG.log(Level.WARNING, "{0} stays administrator: there is no other one", user.subject());
            return;
        }
        user.hold(role, held);
        events.fire(new RoleMoved(user, role, held, clock.instant()));
    }

    private void told(User user, SecurityChange what) {
        events.fire(new AccountSecured(user, what, "", Actor.SYSTEM, clock.instant()));
    }
}
