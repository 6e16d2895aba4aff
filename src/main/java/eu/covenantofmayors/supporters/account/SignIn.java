package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Checks a name and a password, so many times at most: those kept here, and those of the institution's {@link Directory}.
 *
 * <p>Whoever guesses at an account is stopped, but its owner is not: browsers in which they have signed in before are counted
 * apart, as OWASP's device cookies are, and a link by mail sets another password, forgets the wrong ones and makes the browser
 * known.
 */
@Stateless
public class SignIn {
    /** Hashed when there is no password to compare with. */
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
    private Directory directory;

    @Inject
    private Arrivals arrivals;

    @Inject
    @Configured(Setting.SIGN_IN_GUESSES)
    private int most;

    /**
     * The user, or nobody when name and password do not belong together.
     *
     * @throws Refused when too many were tried at this account, or from there; or when their password is not
     *     kept here and the directory gives no answer
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // no connection is held while a directory thinks
    public Optional<User> check(String email, String password, Visit visit) {
        Optional<User> user = accounts.byEmail(email).filter(User::canSignIn);
        String bucket = bucket(email, visit);
        String address = "address:" + visit.address();
        guesses.count(address, most * ACCOUNTS_AT_ONE_ADDRESS);
        guesses.count(bucket, most);
        Optional<User> right =
                own(user, password).or(() -> directory.find(email, password).map(this::accepted));
        right.ifPresent(known -> {
            guesses.forget(bucket);
            guesses.giveBack(address);
        });
        return right;
    }

    /** They have shown the right password: nothing is given away to somebody who guesses. */
    private User accepted(Arrival arrival) {
        return arrivals.accept(arrival).orElseThrow(() -> new Refused("refused.directory.stranger"));
    }

    /** Whoever has no password here takes as long as who has one. */
    private Optional<User> own(Optional<User> user, String password) {
        if (user.filter(User::hasPassword).isEmpty()) {
            passwords.hash(NOBODY);
            return Optional.empty();
        }
        return user.filter(known -> passwords.matches(password, known.passwordHash()));
    }

    /** Browsers that the account does not know are counted together, those that it knows each by itself. */
    private String bucket(String email, Visit visit) {
        String browser = visit.key().hash();
        return bucket(email) + (sessions.knows(email, browser) ? ":" + browser : "");
    }

    /** Where the wrong passwords of all unknown browsers are counted; unknown names like known ones, and only as a hash. */
    static String bucket(String email) {
        return "password:" + Secret.sha256(User.normalised(email));
    }
}
