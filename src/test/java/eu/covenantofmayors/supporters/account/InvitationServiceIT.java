package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class InvitationServiceIT {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final String ADMIN = "admin@test.example";
    private static final String PASSWORD = "four ordinary words";

    @Inject
    private InvitationService invitations;

    @Inject
    private PasswordService passwords;

    @Inject
    private AppointmentService appointments;

    @Inject
    private Accounts accounts;

    @Inject
    private SessionSetting signIn;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(NOW);
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void theAddressInTheSettingsIsTheFirstAdministrator() {
        assertThat(accounts.byEmail(ADMIN))
                .hasValueSatisfying(
                        first -> assertThat(first.mayActAs(Role.ADMIN)).isTrue());
        assertThat(accounts.holding(Role.ADMIN)).extracting(User::email).contains(ADMIN);
    }

    @Test
    void anOfficerSignsInOnceTheInvitationIsTakenUp() {
        String email = address("officer");
        invite(email, Role.OFFICE);
        assertThat(signIn.rolesOf(email, PASSWORD)).isEmpty();

        passwords.accept(secretFor(email), PASSWORD);
        assertThat(signIn.rolesOf(email, PASSWORD)).contains(Set.of("OFFICE"));
        assertThat(signIn.rolesOf(email, PASSWORD + " ")).isEmpty();
    }

    @Test
    void theSecretItselfIsNotStored() {
        String email = address("hashed");
        invite(email, Role.OFFICE);
        String secret = secretFor(email);

        assertThat(em.createNativeQuery("select invitation_hash from account where email = ?1")
                        .setParameter(1, email)
                        .getSingleResult())
                .isEqualTo(new Secret(secret).hash())
                .isNotEqualTo(secret);
    }

    @Test
    void anInvitationThatDoesNotCountAnyMoreIsRefusedLikeAWrongOne() {
        assertNoInvitation(null);
        assertNoInvitation("guessed");

        String email = address("late");
        invite(email, Role.OFFICE);
        String replaced = secretFor(email);
        long id = accounts.byEmail(email).orElseThrow().id();
        stage.as(ADMIN, "ADMIN", () -> invitations.invite(id));
        assertNoInvitation(replaced);

        String secret = secretFor(email);
        MovableClock.setTo(NOW.plus(User.INVITATION_VALID));
        assertNoInvitation(secret);
        MovableClock.setTo(NOW.plus(User.INVITATION_VALID).minusMillis(1));
        passwords.accept(secret, PASSWORD);
        assertNoInvitation(secret);
    }

    @Test
    void ofTwoWhoOpenTheSameLinkAtOnceOneGetsIn() throws Exception {
        String email = address("twice");
        invite(email, Role.OFFICE);
        String secret = secretFor(email);
        Callable<User> open = () -> passwords.accept(secret, PASSWORD);

        assertThat(atOnce(open, open, open))
                .filteredOn(InvitationServiceIT::done)
                .hasSize(1);
    }

    @Test
    void aShortPasswordIsRefusedAndTheInvitationStays() {
        String email = address("short");
        invite(email, Role.OFFICE);
        String secret = secretFor(email);

        for (String tooShort : new String[] {null, "", "x".repeat(PasswordRules.SHORTEST - 1)}) {
            assertThatThrownBy(() -> passwords.accept(secret, tooShort))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("password"))
                    .hasMessage("refused.passwordTooShort");
        }
        passwords.accept(secret, PASSWORD);
    }

    @Test
    void oneAddressIsOneUserInHoweverManyRoles() {
        String email = address("both");
        invite(email, Role.OFFICE);
        invite("  " + email.toUpperCase(Locale.ROOT), Role.COMMISSION);

        assertThat(stage.as(ADMIN, "ADMIN", () -> accounts.find(new AccountSearch(email, null), 0, 10)))
                .extracting(AccountRow::user)
                .filteredOn(user -> user.email().equals(email))
                .singleElement()
                .satisfies(
                        user -> assertThat(user.staffRoles()).containsExactlyInAnyOrder(Role.OFFICE, Role.COMMISSION));
    }

    @Test
    void aMemberIsOneOnceAndComesWithTheContainersRole() {
        Organisation organisation = setting.pending("With an editor").organisation();
        String email = address("editor");
        inviteMember(organisation, email);
        inviteMember(organisation, email);
        passwords.accept(secretFor(email), PASSWORD);
        inviteMember(organisation, email);

        assertThat(accounts.of(organisation))
                .filteredOn(member -> member.user().email().equals(email))
                .extracting(Membership::role)
                .containsExactly(Role.EDITOR);
        assertThat(mailsTo(email)).hasSize(2);
        assertThat(signIn.rolesOf(email, PASSWORD)).contains(Set.of(Role.NETWORK));
    }

    @Test
    void onlyAnAdministratorInvitesOfficers() {
        for (String role : List.of("OFFICE", "COMMISSION", "NETWORK", "SYSTEM")) {
            assertDenied(() -> stage.as(ADMIN, role, () -> appoint(address("denied"), Role.ADMIN)));
            assertDenied(() -> stage.as(ADMIN, role, () -> accounts.officers()));
        }
        assertThatThrownBy(() -> appoint(address("denied"), Role.ADMIN)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void whoIsNoAdministratorAnyMoreIsRefusedWhateverTheContainerSays() {
        setting.officers();
        String email = address("not-invited");

        assertThatThrownBy(() -> stage.as(SupporterSetting.OFFICER, "ADMIN", () -> appoint(email, Role.ADMIN)))
                .isInstanceOf(NotFound.class);
        assertThat(accounts.byEmail(email)).isEmpty();
    }

    @Test
    void membersAreInvitedByTheOfficeOrTheirNetworkOnly() {
        Organisation organisation = setting.pending("Closed to others").organisation();
        for (String role : List.of("COMMISSION", "ADMIN", "SYSTEM")) {
            assertDenied(() -> stage.as(ADMIN, role, () -> inviteEditor(organisation, address("denied"))));
        }
    }

    /** One administrator proposes, another one confirms. */
    private User invite(String email, Role role) {
        setting.officers();
        stage.as(SupporterSetting.SECOND_ADMINISTRATOR, "ADMIN", () -> appointments.confirm(propose(email, role)));
        return accounts.byEmail(email).orElseThrow();
    }

    private long propose(String email, Role role) {
        return stage.as(ADMIN, "ADMIN", () -> appoint(email, role)).id();
    }

    private Appointment appoint(String email, Role role) {
        return appointments.propose(email, "Nino", Languages.EN, role, "A new post.");
    }

    private void inviteMember(Organisation organisation, String email) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", () -> inviteEditor(organisation, email));
    }

    private User inviteEditor(Organisation organisation, String email) {
        return invitations.inviteMember(
                organisation,
                email,
                "Nino",
                Languages.EN,
                Role.EDITOR,
                new Actor(SupporterSetting.OFFICER, Role.OFFICE));
    }

    private void assertNoInvitation(String secret) {
        assertThatThrownBy(() -> passwords.accept(secret, PASSWORD))
                .isExactlyInstanceOf(Refused.class)
                .hasMessage("refused.invitationExpired");
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).hasStackTraceContaining(EJBAccessException.class.getName());
    }

    /** What the link in the newest mail carries. */
    private String secretFor(String email) {
        List<OutboxMessage> mails = mailsTo(email);
        return mails.get(mails.size() - 1).body().replaceFirst("(?s).*/invitation\\?key=(\\S+).*", "$1");
    }

    private List<OutboxMessage> mailsTo(String email) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.recipient = :email order by m.id", OutboxMessage.class)
                .setParameter("email", email)
                .getResultList();
    }

    /** In plain threads: the server's own would share this test's invocation, and requests share nothing. */
    @SafeVarargs
    private static List<Future<User>> atOnce(Callable<User>... calls) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            return threads.invokeAll(List.of(calls));
        } finally {
            threads.shutdown();
        }
    }

    private static boolean done(Future<User> call) {
        try {
            return call.get() != null;
        } catch (Exception refused) {
            return false;
        }
    }

    private static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@office.example";
    }
}
