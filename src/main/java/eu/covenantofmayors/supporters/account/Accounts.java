package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Spelling;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * To whom the mails for a role of the Office, the Commission or the administration go: everybody who holds it and can sign
     * in. Who never accepted the invitation gets nothing but that.
     */
    @PermitAll
    public List<User> reading(Role role) {
        return holding(role).stream().filter(User::canSignIn).toList();
    }

    /** Everybody who holds a role of the Office, the Commission or the administration, able to sign in yet or not. */
    @PermitAll
    public List<User> holding(Role role) {
        return em.createQuery(
                        "select u from User u where :role member of u.staffRoles and u.closed = false order by u.email",
                        User.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** Whether nobody else could administer. */
    @PermitAll
    public boolean isOnlyAdministrator(User user) {
        return reading(Role.ADMIN).stream().allMatch(user::equals);
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

    /** Whom of an organisation's managers and editors a mail goes to: who wants such mails, and all of them where nobody does. */
    @PermitAll
    public List<User> wanting(Organisation organisation, MailTopic topic) {
        List<User> all = holding(organisation, Role.MANAGER, Role.EDITOR);
        List<User> wanting =
                all.stream().filter(user -> !user.muted().contains(topic)).toList();
        return wanting.isEmpty() ? all : wanting;
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

    /** Whether there is anything that they could do here. */
    @PermitAll
    public boolean actsForSomebody(User user) {
        return !containerRoles(user).isEmpty();
    }

    /** The container's roles that somebody has now; asked for each request, so that it counts and reads no membership. */
    @PermitAll
    public Set<String> containerRoles(User user) {
        Set<String> roles = user.staffRoles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
        long memberships = em.createQuery("select count(m) from Membership m where m.user = :user", Long.class)
                .setParameter("user", user)
                .getSingleResult();
        if (memberships > 0) {
            roles.add(Role.NETWORK);
        }
        return roles;
    }

    /**
     * Somebody in the first of their capacities: for what they do to their own account.
     *
     * @throws NotFound when they have none
     */
    @PermitAll
    public Actor actor(User user) {
        return Stream.concat(
                        user.staffRoles().stream().sorted(), of(user).stream().map(Membership::role))
                .findFirst()
                .map(role -> new Actor(user.email(), role))
                .orElseThrow(NotFound::new);
    }

    /** Everybody who holds a role of the Office, the Commission or the administration. */
    @RolesAllowed("ADMIN")
    public List<User> officers() {
        return em.createQuery("select u from User u where u.staffRoles is not empty order by u.email", User.class)
                .getResultList();
    }

    /** Those that somebody looks for, by their addresses. */
    @RolesAllowed("ADMIN")
    public List<AccountRow> find(AccountSearch search, int first, int most) {
        List<User> users = bind(
                        em.createQuery("select u from User u" + condition(search) + " order by u.email", User.class),
                        search)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        Map<User, List<Membership>> memberships =
                users.isEmpty() ? Map.of() : of(users).stream().collect(Collectors.groupingBy(Membership::user));
        return users.stream()
                .map(user -> new AccountRow(user, memberships.getOrDefault(user, List.of())))
                .toList();
    }

    @RolesAllowed("ADMIN")
    public long count(AccountSearch search) {
        return bind(em.createQuery("select count(u) from User u" + condition(search), Long.class), search)
                .getSingleResult();
    }

    private static String condition(AccountSearch search) {
        StringBuilder condition = new StringBuilder(" where 1 = 1");
        if (!search.words().isEmpty()) {
            condition.append(
                    " and (u.email like lower(:words) escape '!' or lower(u.name) like lower(:words) escape '!'"
                            + " or exists (select m from Membership m where m.user = u"
                            + " and lower(m.organisation.officialName) like lower(:words) escape '!'))");
        }
        if (search.role() != null) {
            // Not "member of": within "or" that leaves out whoever holds no role at a desk.
            condition.append(" and (u.id in (select s.id from User s join s.staffRoles r where r = :role)"
                    + " or exists (select m from Membership m where m.user = u and m.role = :role))");
        }
        return condition.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, AccountSearch search) {
        if (!search.words().isEmpty()) {
            query.setParameter("words", "%" + Spelling.literal(search.words()) + "%");
        }
        if (search.role() != null) {
            query.setParameter("role", search.role());
        }
        return query;
    }

    /** For whom somebody acts, the longest-standing membership first. */
    @PermitAll
    public List<Membership> of(User user) {
        return of(List.of(user));
    }

    private List<Membership> of(Collection<User> users) {
        return em.createQuery(
                        "select m from Membership m join fetch m.organisation where m.user in :users order by m.id",
                        Membership.class)
                .setParameter("users", users)
                .getResultList();
    }

    /**
     * One account, for the administrators.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed("ADMIN")
    public User get(long id) {
        return Optional.ofNullable(em.find(User.class, id)).orElseThrow(NotFound::new);
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
