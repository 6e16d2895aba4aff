package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which account somebody has who comes from the institution's sign-on, and what they may do with it. */
@ArquillianTest
class ArrivalsIT {
    private static final String ISSUER = "https://sign-on.institution.example";

    @Inject
    private Arrivals arrivals;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountService closing;

    @Inject
    private InvitationService invitations;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    private final String subject = "s" + System.nanoTime();
    private final String email = subject + "@institution.example";

    @BeforeEach
    void thereAreOfficers() {
        setting.pending("Arrivals");
    }

    @Test
    void groupsGiveAndTakeTheRolesThatHaveSome() {
        User user = arrivals.accept(arrival("COMO-Office")).orElseThrow();
        assertThat(user.staffRoles()).containsExactly(Role.OFFICE);
        assertThat(user.canSignIn()).isTrue();
        assertThat(user.state(Instant.now())).isEqualTo(AccountState.ACTIVE);

        assertThat(arrivals.accept(arrival("CN=como-admin,OU=groups,DC=institution,DC=example"))
                        .orElseThrow()
                        .staffRoles())
                .containsExactly(Role.ADMIN);
        assertThat(arrivals.accept(arrival()).orElseThrow().staffRoles()).isEmpty();
        assertThat(told()).isEqualTo(4);
    }

    @Test
    void aRoleThatHasNoGroupsStaysWithTheAdministrators() {
        User officer = accounts.byEmail(SupporterSetting.SECOND_COMMISSION).orElseThrow();
        Arrival came =
                new Arrival(ISSUER, "second-" + officer.id(), officer.email(), true, "Officer", Set.of("clima"), true);
        assertThat(arrivals.accept(came).orElseThrow().staffRoles()).contains(Role.COMMISSION);
    }

    @Test
    void whoIsNewAndHasNoGroupThatCountsGetsNoAccount() {
        assertThat(arrivals.accept(arrival("gardeners"))).isEmpty();
        assertThat(accounts.byEmail(email)).isEmpty();
        assertThat(arrivals.accept(unproven("como-office"))).isEmpty();
        assertThat(accounts.byEmail(email)).isEmpty();
    }

    @Test
    void whoWasInvitedComesInWithoutTheLink() {
        User invited = invited();
        assertThat(arrivals.accept(unproven())).isEmpty();
        assertThat(arrivals.accept(arrival()).orElseThrow()).isEqualTo(invited);
        assertThat(em.find(User.class, invited.id()).invitedUntil()).isNull();
    }

    @Test
    void aClosedAccountStaysClosed() {
        User user = invited();
        arrivals.accept(arrival());
        stage.as(SupporterSetting.ADMINISTRATOR, "ADMIN", () -> closing.close(user.id(), "Has left"));
        em.clear();
        assertThatThrownBy(() -> arrivals.accept(arrival("como-office")))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.account.closed");
    }

    @Test
    void oneNameThereIsOneAccountHere() {
        arrivals.accept(arrival("como-office"));
        String manager = SupporterSetting.managerOf(setting.pending("Other"));
        assertThatThrownBy(() -> arrivals.connect(manager, arrival())).hasMessage("refused.identity.other");
        Arrival successor = new Arrival(ISSUER, subject + "-2", email, true, "Successor", Set.of("como-office"), true);
        assertThatThrownBy(() -> arrivals.accept(successor)).hasMessage("refused.identity.other");
    }

    @Test
    void anAccountWithoutAPasswordIsNotDisconnected() {
        arrivals.accept(arrival("como-office"));
        assertThatThrownBy(() -> stage.as(email, "OFFICE", () -> arrivals.disconnect()))
                .hasMessage("refused.identity.only");
    }

    private User invited() {
        return stage.as(
                SupporterSetting.OFFICER,
                "OFFICE",
                () -> invitations.inviteMember(
                        accounts.of(accounts.byEmail(SupporterSetting.managerOf(setting.pending("Invites")))
                                        .orElseThrow())
                                .get(0)
                                .organisation(),
                        email,
                        "Invited",
                        Languages.UK,
                        Role.EDITOR,
                        new Actor(SupporterSetting.OFFICER, Role.OFFICE)));
    }

    /** How often the audit trail tells of a role that groups have moved. */
    private long told() {
        return ((Number) em.createNativeQuery(
                                "select count(*) from audit_entry where action = 'RoleMoved' and subject like 'user:%' and detail = ?")
                        .setParameter(1, email)
                        .getSingleResult())
                .longValue();
    }

    private Arrival arrival(String... groups) {
        return new Arrival(ISSUER, subject, email, true, "Somebody", Set.of(groups), true);
    }

    private Arrival unproven(String... groups) {
        return new Arrival(ISSUER, subject, email, false, "Somebody", Set.of(groups), true);
    }
}
