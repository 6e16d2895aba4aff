package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is calling the service now, and in which capacity they may act. Services ask it; nobody else decides. */
@RequestScoped
public class Caller {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private SecurityContext security;

    /** Sign-in name of the caller, if anybody is signed in. */
    protected Optional<String> principal() {
        return Optional.ofNullable(security.getCallerPrincipal()).map(Principal::getName);
    }

    public Optional<User> user() {
        return principal()
                .flatMap(email -> em.createQuery("select u from User u where u.email = :email", User.class)
                        .setParameter("email", email)
                        .getResultStream()
                        .findFirst());
    }

    /**
     * The caller, in none of their capacities: for what is theirs alone.
     *
     * @throws NotFound when nobody is signed in
     */
    public User self() {
        return user().orElseThrow(NotFound::new);
    }

    /**
     * The caller as an officer of the Office, the Commission or the administration.
     *
     * @throws NotFound when they do not hold the role (any more)
     */
    public Actor as(Role role) {
        return user().filter(user -> user.mayActAs(role))
                .map(user -> new Actor(user.email(), role))
                .orElseThrow(NotFound::new);
    }

    /**
     * The caller as a member of an organisation.
     *
     * @param roles which of the network's roles may do what is asked
     * @throws NotFound when the caller holds none of them there: somebody else's record answers like a missing one
     */
    public Actor in(Organisation organisation, Role... roles) {
        return memberships().stream()
                .filter(m ->
                        m.organisation().equals(organisation) && Set.of(roles).contains(m.role()))
                .findFirst()
                .map(m -> new Actor(m.user().email(), m.role()))
                .orElseThrow(NotFound::new);
    }

    /**
     * The caller as a member of an organisation, in whichever of its roles: all of them may read.
     *
     * @throws NotFound when the caller holds none there
     */
    public Actor within(Organisation organisation) {
        return in(organisation, Role.MANAGER, Role.EDITOR, Role.VIEWER, Role.SIGNATORY);
    }

    /** Where the caller belongs: the organisation that they have chosen last comes first, then the oldest membership. */
    public List<Membership> memberships() {
        return principal()
                .map(email -> em.createQuery(
                                "select m from Membership m join fetch m.organisation join fetch m.user u"
                                        + " where u.email = :email and u.closed = false"
                                        + " order by m.chosenAt desc nulls last, m.id",
                                Membership.class)
                        .setParameter("email", email)
                        .getResultList())
                .orElse(List.of());
    }
}
