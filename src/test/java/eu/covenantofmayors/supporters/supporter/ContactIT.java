package eu.covenantofmayors.supporters.supporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ContactIT {
    private static final Instant NOW = Instant.parse("2095-03-01T10:00:00Z");

    @Inject
    private ContactService contacts;

    @Inject
    private SupporterSetting setting;

    @PersistenceContext
    private EntityManager em;

    private final String visitor = "visitor-" + UUID.randomUUID() + "@visitor.example";

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(NOW);
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void goesToTheContactPersonInTheManagersLanguageAndIsAnsweredToTheVisitor() {
        Supporter supporter = setting.active("Contact");
        contacts.write(supporter.slug(), token(), message("  A visitor ", visitor, "How do you train?"), Languages.EN);

        assertThat(mails(supporter)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(supporter.profile().getContactEmail());
            assertThat(mail.language()).isEqualTo(Languages.RU);
            assertThat(mail.subject()).isEqualTo("Сообщение: A visitor");
            assertThat(mail.body()).contains("How do you train?", visitor, "/ru/supporters/" + supporter.slug());
        });
        assertThat(em.createQuery("select m.replyTo from OutboxMessage m where m.key like :key", String.class)
                        .setParameter("key", "contact:" + supporter.id() + ":%")
                        .getSingleResult())
                .isEqualTo(visitor);
    }

    @Test
    void aFormThatIsSentTwiceIsOneMessage() {
        Supporter supporter = setting.active("Contact");
        String token = token();
        contacts.write(supporter.slug(), token, message("A", visitor, "Once"), Languages.EN);
        contacts.write(supporter.slug(), token, message("A", visitor, "Once"), Languages.EN);
        assertThat(mails(supporter)).hasSize(1);
    }

    @Test
    void aHeaderStaysOneLine() {
        Supporter supporter = setting.active("Contact");
        contacts.write(
                supporter.slug(), token(), message("A\r\nBcc: everybody@example.org", visitor, "Text"), Languages.EN);
        assertThat(mails(supporter))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).doesNotContain("\n", "\r"));
    }

    @Test
    void whoWritesTooOftenIsAskedToWaitUntilTheDayIsOver() {
        Supporter supporter = setting.active("Contact");
        for (int i = 0; i < ContactService.MOST_FROM_ONE; i++) {
            contacts.write(supporter.slug(), token(), message("A", visitor, "Text"), Languages.EN);
        }
        assertThatThrownBy(() -> contacts.write(
                        supporter.slug(),
                        token(),
                        message("A", visitor.toUpperCase(Locale.ROOT), "Text"),
                        Languages.EN))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("refused.contact.tooMany"));
        MovableClock.setTo(NOW.plus(Duration.ofHours(25)));
        contacts.write(supporter.slug(), token(), message("A", visitor, "Text"), Languages.EN);
        assertThat(mails(supporter)).hasSize(ContactService.MOST_FROM_ONE + 1);
    }

    @Test
    void nobodyFillsANetworksBoxUnderManyNames() {
        Supporter supporter = setting.active("Contact");
        MovableClock.setTo(NOW.plus(Duration.ofDays(10)));
        for (int i = 0; i < ContactService.MOST_TO_ONE; i++) {
            contacts.write(supporter.slug(), token(), message("A", i + visitor, "Text"), Languages.EN);
        }
        assertThatThrownBy(() -> contacts.write(supporter.slug(), token(), message("A", visitor, "Text"), Languages.EN))
                .isInstanceOf(Refused.class);
    }

    @Test
    void onlySupportersThatThePublicMayReachCanBeWrittenTo() {
        for (Supporter silent : List.of(setting.pending("Contact"), setting.named("Contact " + UUID.randomUUID()))) {
            assertThatThrownBy(
                            () -> contacts.write(silent.slug(), token(), message("A", visitor, "Text"), Languages.EN))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> contacts.write("nobody", token(), message("A", visitor, "Text"), Languages.EN))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsNotAMessageIsRefused() {
        Supporter supporter = setting.active("Contact");
        for (VisitorMessage wrong : List.of(
                message(" ", visitor, "Text"),
                message("A", "nobody", "Text"),
                message("A", visitor, " "),
                message("A", visitor, "x".repeat(4001)))) {
            assertThatThrownBy(() -> contacts.write(supporter.slug(), token(), wrong, Languages.EN))
                    .isInstanceOf(EJBException.class)
                    .hasRootCauseInstanceOf(ConstraintViolationException.class);
        }
        assertThatThrownBy(() ->
                        contacts.write(supporter.slug(), "x".repeat(51), message("A", visitor, "Text"), Languages.EN))
                .isInstanceOf(EJBException.class)
                .hasRootCauseInstanceOf(ConstraintViolationException.class);
        assertThat(mails(supporter)).isEmpty();
    }

    private List<OutboxMessage> mails(Supporter supporter) {
        return em.createQuery("select m from OutboxMessage m where m.key like :key", OutboxMessage.class)
                .setParameter("key", "contact:" + supporter.id() + ":%")
                .getResultList();
    }

    private static VisitorMessage message(String name, String email, String text) {
        VisitorMessage message = new VisitorMessage();
        message.setName(name);
        message.setEmail(email);
        message.setText(text);
        return message;
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
