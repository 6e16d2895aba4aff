package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.account.Appointment;
import eu.covenantofmayors.supporters.account.AppointmentService;
import eu.covenantofmayors.supporters.account.InvitationService;
import eu.covenantofmayors.supporters.account.PasswordService;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.account.UserInvited;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The people of the demonstration, who read their mails at once and take up every invitation. */
@ApplicationScoped
public class DemoAccounts {
    static final String ADMIN = "admin@example.org";
    static final String ADMIN_SECOND = "admin-second@example.org";
    static final String OFFICE = "office@example.org";
    static final String COMMISSION = "commission@example.org";
    static final String COMMISSION_SECOND = "commission-second@example.org";

    /** Known to everybody: it stands in {@code demo-accounts.txt}. */
    static final String PASSWORD = "four words for trying out";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private InvitationService invitations;

    @Inject
    private PasswordService passwords;

    @Inject
    private AppointmentService appointments;

    @Inject
    private Stage stage;

    @Inject
    private Clock clock;

    private final Queue<String> invited = new ConcurrentLinkedQueue<>();

    /** As the server does it for the first administrator of an installation. */
    @Transactional
    void administrator() {
        User administrator = new User(ADMIN, "Administrator", Languages.EN).appoint(Role.ADMIN);
        invited.add(administrator.invite(clock.instant()).text());
        em.persist(administrator);
    }

    void officers() {
        appoint(ADMIN_SECOND, "Second administrator", Role.ADMIN);
        takeUpInvitations();
        appoint(OFFICE, "Officer of the Covenant of Mayors Office", Role.OFFICE);
        appoint(COMMISSION, "Officer of the Commission", Role.COMMISSION);
        appoint(COMMISSION_SECOND, "Second officer of the Commission", Role.COMMISSION);
    }

    /** The first administrator appoints the second one alone; from then on one proposes and the other confirms. */
    private void appoint(String email, String post, Role role) {
        Appointment proposed = stage.as(
                ADMIN, "ADMIN", () -> appointments.propose(email, post, Languages.EN, role, "For the demonstration."));
        if (proposed.isOpen()) {
            stage.as(ADMIN_SECOND, "ADMIN", () -> appointments.confirm(proposed.id()));
        }
    }

    void onInvitation(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserInvited invitation) {
        invited.add(invitation.secret().text());
    }

    void takeUpInvitations() {
        for (String secret = invited.poll(); secret != null; secret = invited.poll()) {
            passwords.accept(secret, PASSWORD);
        }
    }

    /** There is no mail server; all mails count as sent on the day they were written. */
    @Transactional
    void receiveMails() {
        em.createQuery("update OutboxMessage m set m.status = :sent, m.sentAt = m.createdAt, m.attempts = 1"
                        + " where m.status <> :sent")
                .setParameter("sent", OutboxMessage.Status.SENT)
                .executeUpdate();
    }
}
