package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.EmailAddress;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The people of a network: its managers invite others and let them go, and there is always one who can sign in. */
@Stateless
public class TeamService {
    /** So many in a {@link Guesses#SPAN}: a whole team at once, but no mailing. */
    private static final int MOST_INVITATIONS = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private InvitationService invitations;

    @Inject
    private Guesses guesses;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Who acts for an organisation, the longest-standing first.
     *
     * @throws NotFound when the caller does not
     */
    @RolesAllowed("NETWORK")
    public List<Membership> of(Organisation organisation) {
        caller.within(organisation);
        return accounts.of(organisation);
    }

    /**
     * Gives somebody a role. Whoever cannot sign in yet gets an invitation; who has the role already keeps it.
     *
     * @throws NotFound when the caller is no manager there
     * @throws Refused when the account was closed, or very many have just been invited
     */
    @RolesAllowed("NETWORK")
    public void invite(
            long organisationId,
            @NotBlank @EmailAddress String email,
            @NotBlank @Size(max = 200) String name,
            @NotNull Languages language,
            @NotNull Role role) {
        Organisation organisation = locked(organisationId);
        Actor manager = caller.in(organisation, Role.MANAGER);
        count(organisation);
        if (accounts.byEmail(email).filter(User::isClosed).isPresent()) {
            throw Refused.at("email", "refused.team.closed");
        }
        invitations.inviteMember(organisation, email, name, language, role, manager);
    }

    /**
     * Sends another invitation to somebody who has not set a password yet.
     *
     * @throws NotFound when the caller is no manager there, or no invitation would help
     */
    @RolesAllowed("NETWORK")
    public void inviteAgain(long membershipId) {
        Membership member = find(membershipId);
        Actor manager = caller.in(member.organisation(), Role.MANAGER);
        if (!member.user().awaitsInvitation()) {
            throw new NotFound();
        }
        count(member.organisation());
        User user = member.user();
        invitations.inviteMember(
                member.organisation(), user.email(), user.name(), user.language(), member.role(), manager);
    }

    /**
     * Takes a role of the network from somebody; everybody may give up their own.
     *
     * @throws NotFound when the caller may not
     * @throws Refused when nobody would be left who manages it
     */
    @RolesAllowed("NETWORK")
    public void remove(long membershipId) {
        Membership member = find(membershipId);
        Organisation organisation = locked(member.organisation().id());
        remove(member, removing(organisation, member));
    }

    private Actor removing(Organisation organisation, Membership member) {
        boolean own = caller.user().filter(member.user()::equals).isPresent();
        return own ? caller.in(organisation, member.role()) : caller.in(organisation, Role.MANAGER);
    }

    private void remove(Membership member, Actor actor) {
        if (member.role() == Role.MANAGER && !isManagedWithout(member)) {
            throw new Refused("refused.team.lastManager");
        }
        em.remove(member);
        events.fire(new TeamChanged(member, false, actor, clock.instant()));
    }

    /** Each invitation is a mail from the institution's own address, to whomever a manager names. */
    private void count(Organisation organisation) {
        try {
            guesses.count("invited:" + organisation.id(), MOST_INVITATIONS);
        } catch (Refused tooMany) {
            throw new Refused("refused.team.tooMany", Guesses.SPAN.toMinutes());
        }
    }

    private boolean isManagedWithout(Membership member) {
        return accounts.of(member.organisation()).stream()
                .filter(other -> other.role() == Role.MANAGER && !other.equals(member))
                .anyMatch(other -> other.user().canSignIn());
    }

    /**
     * The caller leaves the network and somebody else of it manages it from now on.
     *
     * @throws NotFound when the caller is no manager there
     * @throws Refused when the other one cannot sign in yet
     */
    @RolesAllowed("NETWORK")
    public void handOver(long toMembershipId) {
        Membership successor = find(toMembershipId);
        Organisation organisation = locked(successor.organisation().id());
        Actor manager = caller.in(organisation, Role.MANAGER);
        User user = successor.user();
        if (!user.canSignIn()) {
            throw Refused.at("successor", "refused.team.cannotSignIn");
        }
        invitations.inviteMember(organisation, user.email(), user.name(), user.language(), Role.MANAGER, manager);
        em.flush();
        caller.memberships().stream()
                .filter(own -> own.organisation().equals(organisation))
                .forEach(own -> remove(own, manager));
    }

    /** Two who let each other go at once would leave nobody: they take turns. */
    private Organisation locked(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    private Membership find(long id) {
        return Optional.ofNullable(em.find(Membership.class, id)).orElseThrow(NotFound::new);
    }
}
