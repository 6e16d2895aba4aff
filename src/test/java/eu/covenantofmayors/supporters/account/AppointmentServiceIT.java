package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.OutboxMessage;
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

/** It takes two administrators to make an officer, and to end that. */
@ArquillianTest
class AppointmentServiceIT {
    private static final String FIRST = SupporterSetting.ADMINISTRATOR;
    private static final String SECOND = SupporterSetting.SECOND_ADMINISTRATOR;

    @Inject
    private AppointmentService appointments;

    @Inject
    private Accounts accounts;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    private final String email = "officer-" + UUID.randomUUID() + "@office.example";

    @BeforeEach
    void thereAreTwo() {
        setting.officers();
    }

    @Test
    void whoHasProposedAnOfficerDoesNotConfirm() {
        long id = propose();
        assertThat(holds(Role.OFFICE)).isFalse();
        assertThat(mailsTo(email)).isEmpty();
        assertThat(mailsAbout(id)).contains(SECOND).doesNotContain(FIRST);
        refused("refused.secondAdministrator", FIRST, () -> appointments.confirm(id));
        refused("refused.appointmentOpen", SECOND, this::proposeOnce);

        stage.as(SECOND, "ADMIN", () -> appointments.confirm(id));

        assertThat(holds(Role.OFFICE)).isTrue();
        assertThat(mailsTo(email)).hasSize(1);
        refused("refused.appointmentDecided", SECOND, () -> appointments.confirm(id));
        refused("refused.appointedAlready", FIRST, this::proposeOnce);
        assertThat(audited()).isEqualTo(List.of("AppointmentProposed", "AppointmentDecided", "UserInvited"));
    }

    @Test
    void mailsForARoleGoToWhoHasAcceptedTheInvitation() {
        long id = propose();
        stage.as(SECOND, "ADMIN", () -> appointments.confirm(id));
        assertThat(accounts.holding(Role.OFFICE)).extracting(User::email).contains(email, SupporterSetting.OFFICER);
        assertThat(accounts.reading(Role.OFFICE))
                .extracting(User::email)
                .contains(SupporterSetting.OFFICER)
                .doesNotContain(email);
    }

    @Test
    void whatIsDeclinedChangesNothingAndMayBeProposedAgain() {
        long id = propose();
        stage.as(FIRST, "ADMIN", () -> appointments.decline(id));
        assertThat(holds(Role.OFFICE)).isFalse();
        refused("refused.appointmentDecided", SECOND, () -> appointments.confirm(id));
        assertThat(propose()).isNotEqualTo(id);
    }

    @Test
    void aRoleIsTakenAwayByTwoAsWell() {
        long begin = propose();
        stage.as(SECOND, "ADMIN", () -> appointments.confirm(begin));
        Appointment end = stage.as(SECOND, "ADMIN", () -> appointments.proposeEnd(email, Role.OFFICE, "Another post."));
        assertThat(holds(Role.OFFICE)).isTrue();
        refused("refused.secondAdministrator", SECOND, () -> appointments.confirm(end.id()));

        stage.as(FIRST, "ADMIN", () -> appointments.confirm(end.id()));

        assertThat(holds(Role.OFFICE)).isFalse();
        assertThatThrownBy(
                        () -> stage.as(FIRST, "ADMIN", () -> appointments.proposeEnd(email, Role.OFFICE, "Once more.")))
                .isInstanceOf(NotFound.class);
    }

    private long propose() {
        return stage.as(FIRST, "ADMIN", () -> appointments.propose(email, "Post", Languages.EN, Role.OFFICE, "New."))
                .id();
    }

    private void proposeOnce() {
        appointments.propose(email, "Post", Languages.EN, Role.OFFICE, "New.");
    }

    private boolean holds(Role role) {
        return accounts.byEmail(email).orElseThrow().mayActAs(role);
    }

    private List<OutboxMessage> mailsTo(String recipient) {
        return em.createQuery("select m from OutboxMessage m where m.recipient = :email", OutboxMessage.class)
                .setParameter("email", recipient)
                .getResultList();
    }

    private List<String> mailsAbout(long appointment) {
        return em.createQuery("select m.recipient from OutboxMessage m where m.key like :key", String.class)
                .setParameter("key", "appointment:" + appointment + ":%")
                .getResultList();
    }

    private List<?> audited() {
        return em.createNativeQuery("select action from audit_entry where subject = ?1 order by id")
                .setParameter(1, "user:" + accounts.byEmail(email).orElseThrow().id())
                .getResultList();
    }

    private void refused(String key, String by, As.Work work) {
        assertThatThrownBy(() -> stage.as(by, "ADMIN", work))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }
}
