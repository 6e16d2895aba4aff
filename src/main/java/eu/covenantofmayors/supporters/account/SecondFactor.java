package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second thing that somebody shows beside the password: a code of an authenticator app, or one kept for its loss. */
@Stateless
public class SecondFactor {
    /** So many wrong codes in a row; who tries knows the password already. */
    static final int MOST_GUESSES = 10;

    private static final int RECOVERY_CODES = 10;

    /** Without those that are taken for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int RECOVERY_LETTERS = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Guesses guesses;

    @Inject
    private Passwords passwords;

    @Inject
    private SecondFactorRule rule;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whether the caller cannot do without. */
    @RolesAllowed({"NETWORK", "OFFICE", "COMMISSION", "ADMIN"})
    public boolean isRequired() {
        return rule.isRequired(caller.self());
    }

    /** An authenticator app to be set up; nothing is stored before its first code was shown. */
    @PermitAll
    public Authenticator offer() {
        return Authenticator.create();
    }

    /**
     * Sets an app up for somebody who has none; for the pages that know who they are.
     *
     * @return the recovery codes, told this once
     * @throws Refused when the code is not one of the app's, or there is an app already
     */
    @PermitAll
    public List<String> setUp(String email, Authenticator app, String code) {
        User user = locked(email).orElseThrow(NotFound::new);
        if (user.isProtected()) {
            throw new Refused("refused.secondFactorThere");
        }
        return protect(user, app, code);
    }

    /**
     * Sets an app up for the caller, who has none.
     *
     * @param password theirs: whoever finds a browser open must not be able to keep its owner out
     * @return the recovery codes, told this once
     * @throws Refused when password or code is wrong, or there is an app already
     */
    @RolesAllowed({"NETWORK", "OFFICE", "COMMISSION", "ADMIN"})
    public List<String> begin(String password, Authenticator app, String code) {
        User user = caller.self();
        guesses.count(bucket(user), MOST_GUESSES);
        if (password == null || !passwords.matches(password, user.passwordHash())) {
            throw Refused.at("current", "refused.wrongPassword");
        }
        return setUp(user.email(), app, code);
    }

    /**
     * Sets another app up for the caller, with other recovery codes; the old ones let nobody in any more.
     *
     * @param old a code of the app they have, or a recovery code
     * @return the recovery codes, told this once
     * @throws Refused when one of the codes is wrong
     */
    @RolesAllowed({"NETWORK", "OFFICE", "COMMISSION", "ADMIN"})
    public List<String> replace(String old, Authenticator app, String code) {
        User user = caller.self();
        if (!matches(new SecondFactorCredential(user.email(), old))) {
            throw Refused.at("old", "refused.wrongCode");
        }
        return protect(user, app, code);
    }

    private List<String> protect(User user, Authenticator app, String code) {
        guesses.count(bucket(user), MOST_GUESSES);
        OptionalLong step = code == null ? OptionalLong.empty() : app.step(code, clock.instant());
        if (step.isEmpty()) {
            throw Refused.at("code", "refused.wrongCode");
        }
        guesses.forget(bucket(user));
        List<String> codes = Stream.generate(SecondFactor::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        user.protect(
                app.key(),
                step.getAsLong(),
                codes.stream().map(SecondFactor::hash).collect(Collectors.toSet()));
        told(user, SecurityChange.SECOND_FACTOR_SET);
        return codes;
    }

    /**
     * Whether a code is one that lets somebody in: of their app, each once, or one of their recovery codes, each once.
     *
     * @throws Refused when too many were tried
     */
    @PermitAll
    public boolean matches(SecondFactorCredential shown) {
        User user = locked(shown.email()).filter(User::isProtected).orElse(null);
        if (user == null || shown.code() == null) {
            return false;
        }
        guesses.count(bucket(user), MOST_GUESSES);
        OptionalLong step = new Authenticator(user.secondFactor()).step(shown.code(), clock.instant());
        boolean right = step.isPresent() ? user.take(step.getAsLong()) : user.useUp(hash(shown.code()));
        if (right) {
            guesses.forget(bucket(user));
            if (step.isEmpty()) {
                told(user, SecurityChange.RECOVERY_CODE_USED);
            }
        }
        return right;
    }

    /**
     * The caller does without from now on.
     *
     * @throws Refused when their role asks for one: they may set up another, no more
     */
    @RolesAllowed({"NETWORK", "OFFICE", "COMMISSION", "ADMIN"})
    public void giveUp(String code) {
        User user = caller.self();
        if (rule.isRequired(user)) {
            throw new Refused("refused.secondFactorRequired");
        }
        if (!matches(new SecondFactorCredential(user.email(), code))) {
            throw Refused.at("code", "refused.wrongCode");
        }
        user.unprotect();
        told(user, SecurityChange.SECOND_FACTOR_REMOVED);
    }

    /**
     * Takes away the factor of somebody who has lost telephone and codes; whoever needs one sets it up at the door.
     *
     * @throws NotFound when there is no such account, or it has none
     * @throws Refused when an administrator asks it for themselves: another one has to
     */
    @RolesAllowed("ADMIN")
    public void remove(long accountId, @NotBlank @Size(max = 1000) String reason) {
        Actor administrator = caller.as(Role.ADMIN);
        User user = Optional.ofNullable(em.find(User.class, accountId, LockModeType.PESSIMISTIC_WRITE))
                .filter(User::isProtected)
                .orElseThrow(NotFound::new);
        if (user.email().equals(administrator.name())) {
            throw new Refused("refused.secondFactorOwn");
        }
        user.unprotect();
        events.fire(
                new AccountSecured(user, SecurityChange.SECOND_FACTOR_REMOVED, reason, administrator, clock.instant()));
    }

    private Optional<User> locked(String email) {
        return accounts.byEmail(email)
                .map(known -> em.find(User.class, known.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(User::canSignIn);
    }

    private void told(User user, SecurityChange what) {
        events.fire(new AccountSecured(user, what, "", accounts.actor(user), clock.instant()));
    }

    private static String bucket(User user) {
        return "code:" + user.id();
    }

    private static String recoveryCode() {
        return RANDOM.ints(RECOVERY_LETTERS, 0, LETTERS.length())
                .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Of 24 letters out of 31: 118 bits, so that a plain hash is enough. OWASP ASVS 5.0, 6.5.2. */
    private static String hash(String recoveryCode) {
        return Secret.sha256(recoveryCode.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }
}
