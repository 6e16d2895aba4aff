package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.privacy.RetentionService;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often somebody may try, and that nobody is kept out of their own account by it. */
@ArquillianTest
class SignInIT {
    private static final int MOST = 10;
    private static final String ANOTHER = "one more good one of mine";

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private PasswordService passwords;

    @Inject
    private SessionSetting setting;

    @Inject
    private RetentionService retention;

    @Inject
    private Stage stage;

    @Inject
    private SupporterSetting networks;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private ManagedExecutorService executor;

    private String email;
    private int address;

    @BeforeEach
    void somebody() {
        email = SupporterSetting.managerOf(networks.pending("Guessed " + System.nanoTime()));
    }

    @AfterEach
    void letTimeGo() {
        MovableClock.setTo(null);
    }

    @Test
    void afterTenWrongOnesTheRightOneIsNotLookedAtEither() {
        for (int i = 0; i < MOST; i++) {
            assertThat(signIn.check(email, "wrong " + i, stranger())).isEmpty();
        }
        assertThatThrownBy(() -> signIn.check(email, SupporterSetting.PASSWORD, stranger()))
                .hasMessage("refused.tooManyGuesses");

        MovableClock.setTo(Instant.now().plus(Guesses.SPAN).plusSeconds(1));
        assertThat(signIn.check(email, SupporterSetting.PASSWORD, stranger())).isPresent();
    }

    @Test
    void anUnknownAccountIsCountedLikeAKnownOne() {
        String unknown = "nobody" + System.nanoTime() + "@network.example";
        for (int i = 0; i < MOST; i++) {
            assertThat(signIn.check(unknown, "wrong " + i, stranger())).isEmpty();
        }
        assertThatThrownBy(() -> signIn.check(unknown, "wrong", stranger())).hasMessage("refused.tooManyGuesses");
        assertThat((String) em.createNativeQuery("select string_agg(bucket, ' ') from guesses")
                        .getSingleResult())
                .as("what was typed is not kept")
                .doesNotContain(unknown);
    }

    @Test
    void whoGuessesDoesNotKeepTheOwnerOutOfABrowserOfTheirs() {
        Visit own = stranger();
        sessions.start(email, own);
        for (int i = 0; i < MOST; i++) {
            signIn.check(email, "wrong " + i, stranger());
        }

        assertThatThrownBy(() -> signIn.check(email, SupporterSetting.PASSWORD, stranger()))
                .isInstanceOf(Refused.class);
        assertThat(signIn.check(email, SupporterSetting.PASSWORD, own)).isPresent();
    }

    @Test
    void aBrowserOfTheirsMayNotTryForEverEither() {
        Visit stolen = stranger();
        sessions.start(email, stolen);
        for (int i = 0; i < MOST; i++) {
            signIn.check(email, "wrong " + i, stolen);
        }
        assertThatThrownBy(() -> signIn.check(email, SupporterSetting.PASSWORD, stolen))
                .isInstanceOf(Refused.class);
        assertThat(signIn.check(email, SupporterSetting.PASSWORD, stranger())).isPresent();
    }

    @Test
    void aLinkFromTheMailboxLeadsBackInWhateverWasTriedBeforeOrIsTriedMeanwhile() {
        guessTenTimes();
        Visit own = stranger();
        sessions.recognise(passwords.accept(setting.linkOf(email), ANOTHER), own);
        assertThat(signIn.check(email, ANOTHER, stranger())).isPresent();

        guessTenTimes();
        assertThatThrownBy(() -> signIn.check(email, ANOTHER, stranger())).isInstanceOf(Refused.class);
        assertThat(signIn.check(email, ANOTHER, own)).isPresent();
        assertThat(stage.as(email, "NETWORK", () -> sessions.mine()))
                .as("they are not signed in by it")
                .isEmpty();
    }

    @Test
    void whoAsksForManyLinksIsToldSoAndDoesNotUseUpTheOwners() {
        Visit own = stranger();
        sessions.start(email, own);
        Visit attacker = stranger();
        for (int i = 0; i < 3; i++) {
            passwords.forgot(email, attacker);
        }
        assertTooManyLinks(attacker);
        passwords.forgot(email, stranger());

        for (int i = 0; i < 6; i++) {
            passwords.forgot(email, stranger());
        }
        assertTooManyLinks(stranger());
        passwords.forgot(email, own);
    }

    @Test
    void aLinkWhoseTimeHasPassedIsNobodys() {
        String link = setting.linkOf(email);
        assertThat(passwords.linked(link)).isPresent();
        MovableClock.setTo(Instant.now().plus(User.RESET_VALID).plusSeconds(1));
        assertThat(passwords.linked(link)).isEmpty();
    }

    private void guessTenTimes() {
        for (int i = 0; i < MOST; i++) {
            assertThat(signIn.check(email, "wrong " + i, stranger())).isEmpty();
        }
    }

    private void assertTooManyLinks(Visit visit) {
        assertThatThrownBy(() -> passwords.forgot(email, visit)).hasMessage("refused.tooManyLinks");
    }

    @Test
    void theRightOneInBetweenForgetsTheWrongOnes() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < MOST - 1; i++) {
                signIn.check(email, "wrong " + i, stranger());
            }
            assertThat(signIn.check(email, SupporterSetting.PASSWORD, stranger()))
                    .isPresent();
        }
    }

    @Test
    void fromOneAddressAHundredMayFailOverAllAccounts() {
        Visit place = new Visit("192.0.2.77", "", Secret.create());
        MovableClock.setTo(Instant.now().plus(Guesses.SPAN.multipliedBy(2)));
        for (int i = 0; i < 10 * MOST; i++) {
            signIn.check("somebody" + i + "@network.example", "wrong", place);
        }
        assertThatThrownBy(() -> signIn.check(email, SupporterSetting.PASSWORD, place))
                .hasMessage("refused.tooManyGuesses");
    }

    @Test
    void aHundredAtOnceAreTenAsWell() throws Exception {
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Visit visit = stranger();
            Callable<Boolean> attempt = () -> {
                try {
                    signIn.check(email, "wrong", visit);
                    return true;
                } catch (Refused refused) {
                    return false;
                }
            };
            tries.add(executor.submit(attempt));
        }
        int lookedAt = 0;
        for (Future<Boolean> attempt : tries) {
            lookedAt += attempt.get() ? 1 : 0;
        }
        assertThat(lookedAt).isEqualTo(MOST);
    }

    @Test
    void whatIsOfNoUseIsForgotten() {
        long kept = sessions.start(email, stranger());
        signIn.check(email, "wrong", stranger());
        MovableClock.setTo(Instant.now().plus(AccountRetention.SESSIONS).minusSeconds(60));
        forget();
        assertThat(em.find(Session.class, kept)).isNotNull();
        assertThat(em.createNativeQuery("select count(*) from guesses where bucket like ?")
                        .setParameter(1, "%" + Secret.sha256(email.getBytes(StandardCharsets.UTF_8)) + "%")
                        .getSingleResult())
                .isEqualTo(0L);

        MovableClock.setTo(Instant.now().plus(AccountRetention.SESSIONS).plusSeconds(60));
        forget();
        em.clear();
        assertThat(em.find(Session.class, kept)).isNull();
    }

    private void forget() {
        stage.as("system", "SYSTEM", () -> retention.forget());
    }

    /** Somebody in a browser that was never seen, from an address of their own. */
    private Visit stranger() {
        return new Visit("198.51.100." + address++, "", Secret.create());
    }
}
