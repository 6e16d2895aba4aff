package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

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

    /** Of the container; empty where nobody is asked. A word that is no role stands for all who work for the institution. */
    @Inject
    @Configured(Setting.SECOND_FACTOR_ROLES)
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
