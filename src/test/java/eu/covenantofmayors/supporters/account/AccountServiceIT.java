package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators find an account, close it and open it again; an officer's takes two. */
@ArquillianTest
class AccountServiceIT {
    private static final String ADMIN = SupporterSetting.ADMINISTRATOR;

    @Inject
    private AccountService service;

    @Inject
    private Accounts accounts;

    @Inject
    private InvitationService invitations;

    @Inject
    private SessionSetting signIn;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    private final String name = "Closing " + UUID.randomUUID();
    private String manager;

    @BeforeEach
    void thereIsANetwork() {
        setting.officers();
        Supporter supporter = setting.active(name);
        manager = SupporterSetting.managerOf(supporter);
    }

    @Test
    void whoHasLeftIsLetInNoMoreUntilTheAccountIsOpenedAgainWithAnotherInvitation() {
        assertThat(signIn.rolesOf(manager, SupporterSetting.PASSWORD)).isPresent();
        asAdministrator(() -> service.close(id(), "Has left."));
        assertThat(state()).isEqualTo(AccountState.CLOSED);
        assertThat(signIn.rolesOf(manager, SupporterSetting.PASSWORD)).isEmpty();
        assertThat(accounts.of(organisation())).isEmpty();
        refused("refused.account.closed", () -> service.close(id(), "Once more."));
        assertThatThrownBy(() -> asAdministrator(() -> invitations.invite(id())))
                .isInstanceOf(NotFound.class);

        asAdministrator(() -> service.reopen(id(), "Is back."));
        assertThat(state()).isEqualTo(AccountState.KNOWN);
        assertThat(signIn.rolesOf(manager, SupporterSetting.PASSWORD)).isEmpty();
        refused("refused.account.open", () -> service.reopen(id(), "Once more."));
        asAdministrator(() -> invitations.invite(id()));
        assertThat(state()).isEqualTo(AccountState.INVITED);
        assertThat(user().state(user().invitedUntil())).isEqualTo(AccountState.EXPIRED);
        assertThat(trail()).isEqualTo(List.of("ACTIVE CLOSED Has left.", "CLOSED KNOWN Is back."));
    }

    @Test
    void anOfficersAccountIsNotClosedByOne() {
        long officer = accounts.byEmail(SupporterSetting.OFFICER).orElseThrow().id();
        refused("refused.account.officer", () -> service.close(officer, "Alone."));
        assertThat(signIn.rolesOf(SupporterSetting.OFFICER, SupporterSetting.PASSWORD))
                .isPresent();
        assertThatThrownBy(() -> asAdministrator(() -> service.close(0, "Nobody.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isFoundByAddressNetworkAndRole() {
        assertThat(found(manager.toUpperCase(java.util.Locale.ROOT), null)).containsExactly(manager);
        assertThat(found(name.substring(5), Role.MANAGER)).containsExactly(manager);
        assertThat(found(name, Role.VIEWER)).isEmpty();
        assertThat(found("%", null)).isEmpty();
        assertThat(found("", Role.OFFICE)).contains(SupporterSetting.OFFICER).doesNotContain(manager);
        assertThat(stage.as(ADMIN, "ADMIN", () -> accounts.count(new AccountSearch(name, Role.MANAGER))))
                .isEqualTo(1);
        assertThat(stage.as(ADMIN, "ADMIN", () -> accounts.officers()))
                .extracting(User::email)
                .contains(SupporterSetting.OFFICER, ADMIN)
                .doesNotContain(manager)
                .doesNotHaveDuplicates();
    }

    private List<String> found(String words, Role role) {
        return stage.as(ADMIN, "ADMIN", () -> accounts.find(new AccountSearch(words, role), 0, 500)).stream()
                .map(row -> row.user().email())
                .toList();
    }

    private Organisation organisation() {
        return accounts.of(user()).get(0).organisation();
    }

    private User user() {
        return accounts.byEmail(manager).orElseThrow();
    }

    private long id() {
        return user().id();
    }

    private AccountState state() {
        return user().state(Instant.now());
    }

    private List<?> trail() {
        return em.createNativeQuery("select before_value || ' ' || after_value || ' ' || why from audit_entry"
                        + " where action = 'AccountMoved' and subject = ?1 order by id")
                .setParameter(1, user().subject())
                .getResultList();
    }

    private void asAdministrator(As.Work work) {
        stage.as(ADMIN, "ADMIN", work);
    }

    private void refused(String key, As.Work work) {
        assertThatThrownBy(() -> asAdministrator(work))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }
}
