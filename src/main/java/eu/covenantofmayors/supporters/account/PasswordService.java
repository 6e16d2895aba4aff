package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** People choose their passwords: the first one, another one, and one instead of a forgotten one. */
@Stateless
public class PasswordService {
    /** So many links to one mailbox may be asked for in a {@link Guesses#SPAN} from one address, or from one known browser. */
    private static final int MOST_MAILS = 3;

    /** So many from all unknown browsers together: nobody's mailbox is to be filled. */
    private static final int MOST_MAILS_OF_ALL = 10;

    /** So many addresses that one visitor may name in a {@link Guesses#SPAN}. */
    private static final int MOST_ASKED = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Sessions sessions;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private Guesses guesses;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext context;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<PasswordForgotten> forgotten;

    /**
     * Mails a link to whoever has an account with this address. Neither the answer nor the time that it takes shows whether
     * there is one: whether too many were asked for goes by what was typed, and the account is looked up afterwards. A browser
     * that the owner has used is counted by itself, so that nobody else can use up their links.
     *
     * @throws Refused when too many links were asked for; the newest one works
     */
    @PermitAll
    public void forgot(String email, Visit visit) {
        String mailbox = "forgotten:" + Secret.sha256(User.normalised(email));
        String browser = visit.key().hash();
        try {
            if (sessions.knows(email, browser)) {
                guesses.count(mailbox + ":" + browser, MOST_MAILS);
            } else {
                guesses.count("forgotten:" + visit.address(), MOST_ASKED);
                guesses.count(mailbox + ":" + visit.address(), MOST_MAILS);
                guesses.count(mailbox, MOST_MAILS_OF_ALL);
            }
        } catch (Refused tooMany) {
            throw Refused.at("email", "refused.tooManyLinks", Guesses.SPAN.toMinutes());
        }
        context.getBusinessObject(PasswordService.class).sendLink(email);
    }

    /** Mails a link to whoever has an account with this address, after {@link #forgot} has counted it. */
    @PermitAll
    @Asynchronous
    public void sendLink(String email) {
        accounts.byEmail(email)
                .filter(user -> !user.isClosed())
                .filter(accounts::actsForSomebody)
                .ifPresent(user -> forgotten.fire(new PasswordForgotten(user, user.forget(clock.instant()))));
    }

    /** Whose link it is, as long as it was not used and its time has not passed. */
    @PermitAll
    public Optional<User> linked(String secret) {
        return secret == null
                ? Optional.empty()
                : em.createQuery(
                                "select u from User u where u.invitationHash = :hash and u.invitedUntil > :now",
                                User.class)
                        .setParameter("hash", new Secret(secret).hash())
                        .setParameter("now", clock.instant())
                        .getResultStream()
                        .findFirst();
    }

    /**
     * Sets the password of the user whose link this is; it works once. Wherever they are signed in they are no longer, and the
     * wrong passwords that were tried before are forgotten.
     *
     * @throws Refused when the link is too old or the password too easy to guess
     */
    @PermitAll
    public User accept(String secret, String password) {
        User user = linked(secret).orElseThrow(() -> new Refused("refused.invitationExpired"));
        rules.check(password, user);
        boolean first = !user.canSignIn();
        user.activate(passwords.hash(password), clock.instant());
        guesses.forget(SignIn.bucket(user.email()));
        if (!first) {
            sessions.endOf(user);
            told(user);
        }
        return user;
    }

    /**
     * Changes the caller's password. Wherever else they are signed in they are no longer.
     *
     * @param kept session that they are using
     * @throws Refused when the old one is wrong or the new one too easy to guess
     */
    @RolesAllowed({"NETWORK", "OFFICE", "COMMISSION", "ADMIN"})
    public void change(String old, String password, long kept) {
        User user = caller.user()
                .map(known -> em.find(User.class, known.id(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
        guesses.count("change:" + user.id(), SecondFactor.MOST_GUESSES);
        if (old == null || !passwords.matches(old, user.passwordHash())) {
            throw Refused.at("old", "refused.wrongPassword");
        }
        rules.check(password, user);
        guesses.forget("change:" + user.id());
        user.choose(passwords.hash(password));
        sessions.endOthers(kept);
        told(user);
    }

    private void told(User user) {
        events.fire(new AccountSecured(user, SecurityChange.PASSWORD_SET, "", accounts.actor(user), clock.instant()));
    }
}
