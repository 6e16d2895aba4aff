package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.EmailAddress;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets people in: invites officers and members of networks. */
@Stateless
public class InvitationService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<UserInvited> events;

    @Inject
    private Event<TeamChanged> changes;

    /** Somebody who is known from now on, without any right yet. */
    @RolesAllowed("ADMIN")
    public User introduce(
            @NotBlank @EmailAddress String email, @NotBlank @Size(max = 200) String name, Languages language) {
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
