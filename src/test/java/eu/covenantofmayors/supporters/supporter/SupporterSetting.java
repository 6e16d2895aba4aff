package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.Passwords;
import eu.covenantofmayors.supporters.account.SessionSetting;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts networks with their people into the database of a test in the server; each has a name of its own. */
@ApplicationScoped
public class SupporterSetting {
    public static final String OFFICER = "officer@office.example";
    public static final String COMMISSION = "officer@commission.example";
    /** Who gives a notice does not suspend. */
    public static final String SECOND_COMMISSION = "second@commission.example";

    public static final String ADMINISTRATOR = "administrator@admin.example";

    /** Who proposes an officer does not confirm. */
    public static final String SECOND_ADMINISTRATOR = "second@admin.example";

    public static final String PASSWORD = "four words for tests";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SupporterCreation creation;

    @Inject
    private ProfileService profiles;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    @Inject
    private Stage stage;

    /** A network that has just been given its profile; its manager is {@link #managerOf}. */
    @Transactional
    public Supporter pending(String name) {
        return pending(name, LocalDate.of(2024, 2, 29));
    }

    private Supporter pending(String name, LocalDate agreed) {
        officers();
        String unique = UUID.randomUUID().toString().substring(0, 8);
        Organisation organisation = new Organisation(name + " " + unique)
                .identify(
                        name + " " + unique,
                        name + " " + unique,
                        null,
                        Kind.ASSOCIATION,
                        Level.NATIONAL,
                        "UA",
                        null,
                        null,
                        null);
        Supporter supporter = stage.as(
                OFFICER, "OFFICE", () -> creation.claim(organisation, null, agreed, new Actor(OFFICER, Role.OFFICE)));
        User manager = person(managerOf(supporter), Languages.RU);
        em.persist(new Membership(manager, organisation, Role.MANAGER));
        return supporter;
    }

    /** A network whose profile is public. */
    @Transactional
    public Supporter active(String name) {
        return active(name, LocalDate.of(2024, 2, 29));
    }

    /** One whose agreement took effect on a day of its own. */
    @Transactional
    public Supporter active(String name, LocalDate agreed) {
        Supporter supporter = pending(name, agreed);
        em.flush();
        stage.as(managerOf(supporter), "NETWORK", () -> {
            Profile profile = new Profile();
            profile.setContactName("Olena");
            profile.setContactEmail("olena@network.example");
            profiles.describe(
                    supporter.id(),
                    supporter.version(),
                    profile,
                    Map.of(Languages.RU, "Мы помогаем."),
                    List.of(new ServiceOffered(ServiceKind.TRAINING, "Обучение", null, null, null)));
            profiles.publish(supporter.id());
        });
        return supporter;
    }

    /** One that the register names and nobody has claimed. */
    @Transactional
    public Supporter named(String name) {
        return stage.as(OFFICER, "OFFICE", () -> creation.named(name));
    }

    /** The network withdraws. */
    @Transactional
    public void leave(Supporter supporter) {
        stage.as(managerOf(supporter), "NETWORK", () -> profiles.withdraw(supporter.id(), "We close."));
    }

    /** The mail server has taken the mails with the notice. */
    @Transactional
    public void mailsWentOut(SuspensionCase noticed) {
        em.createQuery("update OutboxMessage m set m.sentAt = :now, m.status = :sent where m.key like :key")
                .setParameter("now", noticed.noticeAt())
                .setParameter("sent", OutboxMessage.Status.SENT)
                .setParameter("key", noticed.noticeKey() + ":%")
                .executeUpdate();
    }

    public static String managerOf(Supporter supporter) {
        return "manager" + supporter.id() + "@network.example";
    }

    private User person(String email, Languages language) {
        User person = new User(email, email, language);
        person.invite(clock.instant());
        person.activate(passwords.hash(PASSWORD), clock.instant());
        em.persist(person);
        return person;
    }

    /** The officers, who may sign in. */
    @Transactional
    public void officers() {
        officer(OFFICER, Role.OFFICE);
        officer(COMMISSION, Role.COMMISSION);
        officer(SECOND_COMMISSION, Role.COMMISSION);
        officer(ADMINISTRATOR, Role.ADMIN);
        officer(SECOND_ADMINISTRATOR, Role.ADMIN);
    }

    private void officer(String email, Role role) {
        if (em.createQuery("select u from User u where u.email = :email", User.class)
                .setParameter("email", email)
                .getResultList()
                .isEmpty()) {
            SessionSetting.protect(person(email, Languages.EN).appoint(role));
        }
    }
}
