package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks a name and a password, so many times at most.
 *
 * <p>Whoever guesses at an account is stopped, but its owner is not: browsers in which they have signed in before are counted
 * apart, as OWASP's device cookies are, and a link by mail sets another password in any case.
 */
@Stateless
public class SignIn {
    /** Checked when the name is unknown, so that the answer takes as long as for a known one. */
    private static final String NOBODY = "nobody";

    /** So many times the guesses at one account may fail from one address: a whole town hall may be behind it. */
    private static final int ACCOUNTS_AT_ONE_ADDRESS = 10;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private Passwords passwords;

    @Inject
    private Guesses guesses;

    @Inject
    @ConfigProperty(name = "covenant.sign-in.guesses", defaultValue = "10")
    private int most;

    /**
     * The user, or nobody when name and password do not belong together.
     *
     * @throws Refused when too many were tried at this account, or from there
     */
    @PermitAll
    public Optional<User> check(String email, String password, Visit visit) {
        Optional<User> user = accounts.byEmail(email).filter(User::canSignIn);
        String bucket = bucket(email, user, visit);
        String address = "address:" + visit.address();
        guesses.count(address, most * ACCOUNTS_AT_ONE_ADDRESS);
        guesses.count(bucket, most);
        if (user.isEmpty()) {
            passwords.hash(NOBODY);
            return Optional.empty();
        }
        Optional<User> right = user.filter(known -> passwords.matches(password, known.passwordHash()));
        right.ifPresent(known -> {
            guesses.forget(bucket);
            guesses.giveBack(address);
        });
        return right;
    }

    /** Unknown names are counted like known ones; what was typed is not kept. */
    private String bucket(String email, Optional<User> user, Visit visit) {
        String browser = visit.key().hash();
        boolean known = user.filter(one -> sessions.knows(one, browser)).isPresent();
        return "password:" + Secret.sha256(User.normalised(email)) + (known ? ":" + browser : "");
    }
}
