package eu.covenantofmayors.supporters.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom a password alone does not let in. */
@ApplicationScoped
public class SecondFactorRule {
    /** What somebody has to do after the password. */
    public enum Next {
        /** Nothing: they are in. */
        NOTHING,
        /** Show a code. */
        CODE,
        /** Set an authenticator app up, and show its first code. */
        SETUP
    }

    @Inject
    private Accounts accounts;

    /** Of the container; a word that is none, such as "none", asks nobody. */
    @Inject
    @ConfigProperty(name = "covenant.second-factor.roles", defaultValue = "OFFICE,COMMISSION,ADMIN")
    private Set<String> roles;

    public Next next(User user) {
        if (user.isProtected()) {
            return Next.CODE;
        }
        return isRequired(user) ? Next.SETUP : Next.NOTHING;
    }

    /** Whether they cannot do without. */
    public boolean isRequired(User user) {
        return accounts.containerRoles(user).stream().anyMatch(roles::contains);
    }
}
