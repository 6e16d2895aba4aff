package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets people in: invites officers and members of networks, and takes up invitations. */
@Stateless
public class InvitationService {
    /** NIST SP 800-63B-4 asks for 15 characters where a password stands alone, and for no composition rules. */
    public static final int SHORTEST_PASSWORD = 15;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    @Inject
    private Event<UserInvited> events;

    @Inject
    private Event<TeamChanged> changes;

    /** Somebody who is known from now on, without any right yet. */
    @RolesAllowed("ADMIN")
    public User introduce(@NotBlank String email, @NotBlank String name, Languages language) {
        caller.as(Role.ADMIN);
        return findOrCreate(email, name, language);
    }

    /**
     * Sends an invitation to an officer or a member of a network who cannot sign in yet; one sent before stops working.
     *
     * @throws NotFound when there is no such account, or it needs none
     */
    @RolesAllowed("ADMIN")
    public void invite(long accountId) {
        Actor administrator = caller.as(Role.ADMIN);
        invite(
                Optional.ofNullable(em.find(User.class, accountId))
                        .filter(User::awaitsInvitation)
                        .filter(accounts::actsForSomebody)
                        .orElseThrow(NotFound::new),
                administrator);
    }

    /**
     * Makes somebody a member of an organisation and, when they cannot sign in yet, invites them. For the service that has
     * already decided this; a member who is one in the same role stays it.
     */
    @RolesAllowed({"OFFICE", "NETWORK"})
    public User inviteMember(
            Organisation organisation, String email, String name, Languages language, Role role, Actor by) {
        User user = findOrCreate(email, name, language);
        boolean member =
                accounts.of(organisation).stream().anyMatch(m -> m.user().equals(user) && m.role() == role);
        if (!member) {
            Membership membership = new Membership(user, organisation, role);
            em.persist(membership);
            changes.fire(new TeamChanged(membership, true, by, clock.instant()));
        }
        if (!user.canSignIn()) {
            invite(user, by);
        }
        return user;
    }

    /** Sets the password of the user whose invitation this is; it works once. */
    @PermitAll
    public User accept(String secret, String password) {
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw Refused.at("password", "refused.passwordTooShort", SHORTEST_PASSWORD);
        }
        User user = invited(secret).orElseThrow(() -> new Refused("refused.invitationExpired"));
        user.activate(passwords.hash(password), clock.instant());
        return user;
    }

    /** Whose invitation a link is, as long as it was not taken up. */
    @PermitAll
    public Optional<User> invited(String secret) {
        return secret == null
                ? Optional.empty()
                : em.createQuery("select u from User u where u.invitationHash = :hash", User.class)
                        .setParameter("hash", new Secret(secret).hash())
                        .getResultStream()
                        .findFirst();
    }

    private User findOrCreate(String email, String name, Languages language) {
        return accounts.byEmail(email).orElseGet(() -> {
            User created = new User(email, name, language);
            em.persist(created);
            return created;
        });
    }

    private void invite(User user, Actor by) {
        Instant now = clock.instant();
        Secret secret = user.invite(now);
        em.flush();
        events.fire(new UserInvited(user, secret, by, now));
    }
}
