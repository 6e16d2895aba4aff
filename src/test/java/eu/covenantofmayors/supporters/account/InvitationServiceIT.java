package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is let in, by whom, and how often. */
@ArquillianTest
class InvitationServiceIT {
    private static final String PASSWORD = "four words for tests";

    @Inject
    private InvitationService invitations;

    @Inject
    private Accounts accounts;

    @Inject
    private Administrators administrators;

    @Inject
    private Letters letters;

    @Inject
    private SupporterSetting networks;

    @Inject
    private Stage stage;

    private String admin;
    private String officer;

    @BeforeEach
    void anAdministrator() {
        admin = administrators.appointed();
        officer = UUID.randomUUID() + "@office.example";
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    private User invite(String email, Role role) {
        return stage.as(admin, "ADMIN", () -> invitations.inviteOfficer(email, "Officer", Languages.EN, role));
    }

    @Test
    void anInvitationOpensOnce() {
        invite(officer, Role.OFFICE);
        String secret = letters.secretFor(officer);

        assertThat(invitations.invited(secret)).map(User::email).contains(officer);
        assertThat(invitations.accept(secret, PASSWORD).canSignIn()).isTrue();

        assertThat(invitations.invited(secret)).isEmpty();
        assertRefused(secret, PASSWORD, "refused.invitationExpired");
    }

    @Test
    void aWrongOneAndOneThatIsTooOldAreRefusedAlike() {
        invite(officer, Role.OFFICE);
        assertRefused("wrong", PASSWORD, "refused.invitationExpired");
        assertRefused(null, PASSWORD, "refused.invitationExpired");

        MovableClock.setTo(Clock.systemUTC().instant().plus(User.INVITATION_VALID));
        assertRefused(letters.secretFor(officer), PASSWORD, "refused.invitationExpired");
    }

    @Test
    void aNewInvitationVoidsTheOldOne() {
        invite(officer, Role.OFFICE);
        String old = letters.secretFor(officer);
        invite(officer, Role.OFFICE);

        assertRefused(old, PASSWORD, "refused.invitationExpired");
        assertThat(invitations.accept(letters.secretFor(officer), PASSWORD).canSignIn())
                .isTrue();
    }

    @Test
    void aShortPasswordIsRefusedAndTheInvitationStillOpens() {
        invite(officer, Role.OFFICE);
        String secret = letters.secretFor(officer);

        assertRefused(secret, "fourteen chars", "refused.passwordTooShort");
        assertThat(invitations.invited(secret)).isPresent();
    }

    @Test
    void oneAddressIsOnePersonHoweverItIsWritten() {
        User first = invite(officer, Role.OFFICE);
        User again = invite("  " + officer.toUpperCase(java.util.Locale.ROOT), Role.COMMISSION);

        assertThat(again).isEqualTo(first);
        assertThat(accounts.byEmail(officer)).hasValueSatisfying(user -> {
            assertThat(user.mayActAs(Role.OFFICE)).isTrue();
            assertThat(user.mayActAs(Role.COMMISSION)).isTrue();
            assertThat(user.mayActAs(Role.ADMIN)).isFalse();
        });
    }

    @Test
    void onlyAnAdministratorInvitesOfficers() {
        networks.officers();
        assertThatThrownBy(() -> stage.as(
                        SupporterSetting.OFFICER,
                        "OFFICE",
                        () -> invitations.inviteOfficer(officer, "Officer", Languages.EN, Role.OFFICE)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> invitations.inviteOfficer(officer, "Officer", Languages.EN, Role.OFFICE))
                .isInstanceOf(EJBAccessException.class);
        assertThat(accounts.byEmail(officer)).isEmpty();
    }

    @Test
    void whoHasTheContainersRoleButNotOursIsAStranger() {
        assertThatThrownBy(() -> stage.as(
                        "stranger@example.org",
                        "ADMIN",
                        () -> invitations.inviteOfficer(officer, "Officer", Languages.EN, Role.OFFICE)))
                .isInstanceOf(NotFound.class);
    }

    private void assertRefused(String secret, String password, String key) {
        assertThatThrownBy(() -> invitations.accept(secret, password))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    /** Puts an administrator into the database. */
    @ApplicationScoped
    public static class Administrators {
        @PersistenceContext
        private EntityManager em;

        @Transactional
        public String appointed() {
            String email = UUID.randomUUID() + "@admin.example";
            em.persist(new User(email, "Administrator", Languages.EN).appoint(Role.ADMIN));
            return email;
        }
    }

    /** Reads over the postman's shoulder. */
    @ApplicationScoped
    public static class Letters {
        private final Map<String, String> secrets = new ConcurrentHashMap<>();

        void onInvitation(@Observes UserInvited invitation) {
            secrets.put(invitation.user().email(), invitation.secret().text());
        }

        public String secretFor(String email) {
            return secrets.get(email);
        }
    }
}
