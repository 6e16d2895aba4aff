package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Queries on users, organisations and countries. */
@Stateless
public class Accounts {
    @PersistenceContext
    private EntityManager em;

    @PermitAll
    public Optional<User> byEmail(String email) {
        return em.createQuery("select u from User u where u.email = :email", User.class)
                .setParameter("email", User.normalised(email))
                .getResultStream()
                .findFirst();
    }

    /** Everybody who may act in a role of the Office, the Commission or the administration: whom its mails go to. */
    @PermitAll
    public List<User> holding(Role role) {
        return em.createQuery(
                        "select u from User u where :role member of u.staffRoles and u.closed = false order by u.email",
                        User.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** Who acts for an organisation in one of some roles, each once, the longest-standing first. */
    @PermitAll
    public List<User> holding(Organisation organisation, Role... roles) {
        return of(organisation).stream()
                .filter(member -> Set.of(roles).contains(member.role()))
                .map(Membership::user)
                .distinct()
                .toList();
    }

    /** Who belongs to an organisation, the longest-standing first. */
    @PermitAll
    public List<Membership> of(Organisation organisation) {
        return em.createQuery(
                        "select m from Membership m join fetch m.user u where m.organisation = :organisation"
                                + " and u.closed = false order by m.id",
                        Membership.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    @RolesAllowed("ADMIN")
    public List<User> all() {
        return em.createQuery("select u from User u order by u.email", User.class)
                .getResultList();
    }

    /** ISO codes of all countries that CoM East has ever covered. */
    @PermitAll
    public List<String> countries() {
        return em.createQuery("select c.code from Country c order by c.code", String.class)
                .getResultList();
    }

    /** ISO codes of the countries that CoM East covered on a day. */
    @PermitAll
    public List<String> countriesCoveredOn(LocalDate day) {
        return em.createQuery("select c from Country c order by c.code", Country.class)
                .getResultStream()
                .filter(country -> country.coveredOn(day))
                .map(Country::code)
                .toList();
    }
}
