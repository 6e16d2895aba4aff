package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Somebody of a network sees to what is kept of themselves. */
@Stateless
public class OwnAccount {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private TeamService team;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The caller. */
    @RolesAllowed("NETWORK")
    public User mine() {
        return caller.self();
    }

    /** For whom the caller may act, the current organisation first. */
    @RolesAllowed("NETWORK")
    public List<Membership> memberships() {
        return caller.memberships();
    }

    /** The organisations to which the caller belongs, the current one first. */
    @RolesAllowed("NETWORK")
    public List<Organisation> organisations() {
        return caller.memberships().stream()
                .map(Membership::organisation)
                .distinct()
                .toList();
    }

    /**
     * Acts for another of the caller's organisations from now on, in every browser.
     *
     * @throws NotFound when it is none of theirs
     */
    @RolesAllowed("NETWORK")
    public void choose(long organisationId) {
        List<Membership> chosen = caller.memberships().stream()
                .filter(membership -> membership.organisation().id() == organisationId)
                .toList();
        if (chosen.isEmpty()) {
            throw new NotFound();
        }
        chosen.forEach(membership -> membership.choose(clock.instant()));
    }

    /**
     * Changes what the caller is called, in which language they are written to, and which mails they do without.
     *
     * @param version of the account when the form was shown
     */
    @RolesAllowed("NETWORK")
    public void change(
            long version,
            @NotBlank @Size(max = 200) String name,
            @NotNull Languages language,
            @NotNull Set<MailTopic> muted) {
        User user = mine();
        user.expect(version);
        user.describe(name.strip(), language, muted);
        events.fire(new AccountChanged(user, accounts.actor(user), clock.instant()));
    }

    /**
     * Takes the caller out of their networks, closes the account, and takes name and address out of it. What they did as an
     * officer of their network stays in its history.
     *
     * @throws Refused when a network would be left without anybody who manages it, or they hold a role at a desk
     */
    @RolesAllowed("NETWORK")
    public void erase() {
        User user = mine();
        if (!user.staffRoles().isEmpty()) {
            throw new Refused("refused.eraseOfficer");
        }
        Actor actor = accounts.actor(user);
        String email = user.email();
        caller.memberships().forEach(membership -> team.remove(membership.id()));
        em.createQuery("delete from SavedSearch s where s.account = :user")
                .setParameter("user", user)
                .executeUpdate();
        user.erase();
        events.fire(new PersonErased(user, email, new Actor(user.email(), actor.role()), clock.instant()));
    }
}
