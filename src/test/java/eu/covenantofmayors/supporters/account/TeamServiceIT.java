package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network's managers look after its team themselves, and it is never left without one. */
@ArquillianTest
class TeamServiceIT {
    private static final String PASSWORD = "four ordinary words";

    @Inject
    private TeamService team;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountService closing;

    @Inject
    private InvitationService invitations;

    @Inject
    private PasswordService passwords;

    @Inject
    private SessionSetting signIn;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    private Organisation organisation;
    private String manager;
    private final String colleague = "colleague-" + UUID.randomUUID() + "@network.example";

    @BeforeEach
    void thereIsANetwork() {
        setting.officers();
        var supporter = setting.active("Team " + UUID.randomUUID());
        organisation = supporter.organisation();
        manager = SupporterSetting.managerOf(supporter);
    }

    @Test
    void aManagerInvitesSomebodyWhoThenReadsTheTeamAndCannotChangeIt() {
        as(manager, () -> invite(colleague, Role.EDITOR));
        takesUpTheInvitation();
        assertThat(signIn.rolesOf(colleague, PASSWORD).orElseThrow()).containsExactly(Role.NETWORK);
        assertThat(stage.as(colleague, "NETWORK", () -> team.of(organisation)))
                .extracting(member -> member.user().email())
                .containsExactly(manager, colleague);
        missing(colleague, () -> invite("another@network.example", Role.VIEWER));
        missing(colleague, () -> team.remove(membership(manager).id()));
        missing(colleague, () -> team.inviteAgain(membership(manager).id()));
        missing(colleague, () -> team.handOver(membership(manager).id()));
        as(manager, () -> invite(colleague, Role.EDITOR));
        assertThat(accounts.of(organisation)).hasSize(2);
        assertThat(trail()).contains(">EDITOR " + colleague);
    }

    @Test
    void somebodyElsesTeamIsAsIfItWereNot() {
        String stranger = SupporterSetting.managerOf(setting.active("Stranger " + UUID.randomUUID()));
        missing(stranger, () -> team.of(organisation));
        missing(stranger, () -> invite(colleague, Role.MANAGER));
        missing(stranger, () -> team.remove(membership(manager).id()));
        missing(stranger, () -> team.handOver(membership(manager).id()));
        missing(manager, () -> team.remove(0));
        assertThat(accounts.of(organisation)).hasSize(1);
    }

    @Test
    void theLastManagerWhoCanSignInStays() {
        refused(
                "refused.team.lastManager",
                () -> team.remove(membership(manager).id()));
        as(manager, () -> invite(colleague, Role.MANAGER));
        refused(
                "refused.team.lastManager",
                () -> team.remove(membership(manager).id()));
        refused(
                "refused.team.cannotSignIn",
                () -> team.handOver(membership(colleague).id()));
        as(manager, () -> team.inviteAgain(membership(colleague).id()));
        takesUpTheInvitation();
        as(manager, () -> team.remove(membership(manager).id()));
        assertThat(accounts.of(organisation))
                .extracting(member -> member.user().email())
                .containsExactly(colleague);
        missing(manager, () -> team.of(organisation));
        assertThat(trail()).contains("MANAGER> " + manager);
    }

    @Test
    void whoHandsOverIsGoneAndTheOtherManages() {
        as(manager, () -> invite(colleague, Role.VIEWER));
        takesUpTheInvitation();
        as(manager, () -> team.handOver(membership(colleague).id()));
        assertThat(accounts.of(organisation))
                .extracting(member -> member.user().email() + " " + member.role())
                .containsExactlyInAnyOrder(colleague + " VIEWER", colleague + " MANAGER");
        assertThat(mailsTo(colleague)).hasSize(2).last().asString().contains("Manager of the network");
    }

    /** Each is a mail from our address with a greeting of the manager's. */
    @Test
    void aTeamIsInvitedAtOnceButNoMailingList() {
        as(manager, () -> {
            for (int i = 0; i < 20; i++) {
                invite(i + colleague, Role.VIEWER);
            }
        });
        refused("refused.team.tooMany", () -> invite(colleague, Role.VIEWER));
        assertThat(accounts.byEmail(colleague)).isEmpty();
    }

    @Test
    void aNameIsOneLine() {
        as(
                manager,
                () -> team.invite(organisation.id(), colleague, " Nino\r\n\r\nClick here ", Languages.EN, Role.VIEWER));
        assertThat(accounts.byEmail(colleague)).get().extracting(User::name).isEqualTo("Nino Click here");
    }

    @Test
    void whoseAccountWasClosedIsNotInvited() {
        as(manager, () -> invite(colleague, Role.VIEWER));
        long id = accounts.byEmail(colleague).orElseThrow().id();
        stage.as(SupporterSetting.ADMINISTRATOR, "ADMIN", () -> closing.close(id, "Left."));
        refused("refused.team.closed", () -> invite(colleague, Role.EDITOR));
    }

    @Test
    void whoIsRemovedIsToldAndWhoLeavesIsNot() {
        as(manager, () -> invite(colleague, Role.EDITOR));
        takesUpTheInvitation();
        as(manager, () -> team.remove(membership(colleague).id()));
        assertThat(mailsTo(colleague)).hasSize(2).last().asString().contains("no longer");
        as(manager, () -> invite(colleague, Role.EDITOR));
        as(colleague, () -> team.remove(membership(colleague).id()));
        assertThat(mailsTo(colleague)).hasSize(3);
    }

    private void invite(String email, Role role) {
        team.invite(organisation.id(), email, "A colleague", Languages.EN, role);
    }

    private void takesUpTheInvitation() {
        passwords.accept(
                mailsTo(colleague)
                        .get(mailsTo(colleague).size() - 1)
                        .replaceFirst("(?s).*/invitation\\?key=(\\S+).*", "$1"),
                PASSWORD);
    }

    private Membership membership(String email) {
        return accounts.of(organisation).stream()
                .filter(member -> member.user().email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mailsTo(String email) {
        return em.createQuery(
                        "select m.body from OutboxMessage m where m.recipient = :email order by m.id", String.class)
                .setParameter("email", email)
                .getResultList();
    }

    private String trail() {
        return em.createNativeQuery(
                        "select coalesce(before_value, '') || '>' || coalesce(after_value, '') || ' ' || detail from audit_entry"
                                + " where action = 'TeamChanged' and subject = ?1 order by id")
                .setParameter(1, "organisation:" + organisation.id())
                .getResultList()
                .toString();
    }

    private void as(String email, As.Work work) {
        stage.as(email, "NETWORK", work);
    }

    private void missing(String email, As.Work work) {
        assertThatThrownBy(() -> as(email, work)).isInstanceOf(NotFound.class);
    }

    private void refused(String key, As.Work work) {
        assertThatThrownBy(() -> as(manager, work)).isInstanceOf(Refused.class).hasMessage(key);
    }
}
