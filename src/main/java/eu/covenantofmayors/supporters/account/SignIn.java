package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks a name and a password, and tells which container roles come with them. */
@Stateless
public class SignIn {
    /** Checked when the name is unknown, so that the answer takes as long as for a known one. */
    private static final String NOBODY = "nobody";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    /** The container roles of the user, or nothing when name and password do not belong together. */
    @PermitAll
    public Optional<Set<String>> rolesOf(String email, String password) {
        Optional<User> user = accounts.byEmail(email).filter(User::canSignIn);
        if (user.isEmpty()) {
            passwords.hash(NOBODY);
            return Optional.empty();
        }
        return user.filter(known -> passwords.matches(password, known.passwordHash()))
                .map(this::roles);
    }

    private Set<String> roles(User user) {
        Set<String> roles = new HashSet<>();
        user.staffRoles().forEach(role -> roles.add(role.name()));
        long memberships = em.createQuery("select count(m) from Membership m where m.user = :user", Long.class)
                .setParameter("user", user)
                .getSingleResult();
        if (memberships > 0) {
            roles.add(Role.NETWORK);
        }
        return roles;
    }
}
