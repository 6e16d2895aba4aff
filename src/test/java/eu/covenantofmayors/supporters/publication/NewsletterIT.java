package eu.covenantofmayors.supporters.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.privacy.RetentionService;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class NewsletterIT {
    private static final Instant NOW = Instant.parse("2090-01-15T10:00:00Z");

    @Inject
    private SubscriptionService subscriptions;

    @Inject
    private NewsletterService service;

    @Inject
    private Newsletters newsletters;

    @Inject
    private PublicationSetting setting;

    @Inject
    private Stage stage;

    @Inject
    private RetentionService retention;

    @PersistenceContext
    private EntityManager em;

    private final String reader = "reader-" + UUID.randomUUID() + "@reader.example";

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(NOW);
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void nobodyReadsItWithoutHavingConfirmed() {
        subscriptions.ask(reader, Languages.UK);
        long id = send();
        assertThat(issues(id)).isEmpty();

        assertThat(subscriptions.confirm(token())).isTrue();
        long next = send();
        assertThat(issues(next)).singleElement().satisfies(mail -> {
            assertThat(mail.language()).isEqualTo(Languages.UK);
            assertThat(mail.subject()).isEqualTo("Зима");
            assertThat(mail.body()).contains("Тёплые школы", "/uk/news/", "/uk/newsletter/2090-01", token());
        });
    }

    @Test
    void oneAddressIsAskedOnceADayHoweverOftenSomebodyTypesIt() {
        subscriptions.ask(reader, Languages.EN);
        subscriptions.ask(reader.toUpperCase(Locale.ROOT), Languages.RU);
        assertThat(asked()).hasSize(1);

        MovableClock.setTo(NOW.plus(Duration.ofDays(1)));
        subscriptions.ask(reader, Languages.RU);
        assertThat(asked()).hasSize(2);

        assertThat(subscriptions.confirm(token())).isTrue();
        MovableClock.setTo(NOW.plus(Duration.ofDays(2)));
        subscriptions.ask(reader, Languages.EN);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void whoNeverConfirmsIsForgotten() {
        subscriptions.ask(reader, Languages.EN);
        String token = token();
        MovableClock.setTo(NOW.plus(ReaderRetention.UNCONFIRMED).plusSeconds(1));
        stage.as("system", "SYSTEM", () -> retention.forget());

        assertThat(subscriptions.confirm(token)).isFalse();
    }

    @Test
    void whoLeavesIsForgottenAtOnce() {
        subscriptions.ask(reader, Languages.EN);
        String token = token();
        assertThat(subscriptions.confirm(token)).isTrue();
        subscriptions.leave(token);
        subscriptions.leave(token);

        assertThat(issues(send())).isEmpty();
        assertThat(em.createQuery("select count(s) from Subscription s where s.email = :email", Long.class)
                        .setParameter("email", reader)
                        .getSingleResult())
                .isZero();
    }

    @Test
    void isSentOnceAndByTheOfficeOnly() {
        long id = send();
        long version = office(id).version();

        assertThatThrownBy(() -> stage.as(SupporterSetting.OFFICER, "OFFICE", () -> service.send(id, version)))
                .hasMessage("refused.newsletter.sent");
        assertThatThrownBy(() -> service.send(id, version)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> stage.as("manager1@network.example", "NETWORK", () -> service.send(id, version)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void theNextIsDueHalfAYearAfterTheLast() {
        long id = send();

        assertThat(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> newsletters.due()))
                .isEqualTo("2090-07-15");
        assertThat(newsletters.at(office(id).slug())).isPresent();
    }

    private long send() {
        Publication news = setting.published(PublicationKind.NEWS, Languages.RU, "Тёплые школы");
        Map<Languages, NewsletterText> texts = new EnumMap<>(Languages.class);
        NewsletterText text = new NewsletterText();
        text.setTitle("Зима");
        texts.put(Languages.RU, text);
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> {
            long id = service.add(UUID.randomUUID().toString(), texts, List.of(news.id(), news.id(), -1L));
            service.send(id, newsletters.get(id).version());
            return id;
        });
    }

    private Newsletter office(long id) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> newsletters.get(id));
    }

    private String token() {
        return em.createQuery("select s.token from Subscription s where s.email = :email", String.class)
                .setParameter("email", reader)
                .getSingleResult();
    }

    private List<OutboxMessage> asked() {
        return mails("subscription:%");
    }

    private List<OutboxMessage> issues(long id) {
        return mails("newsletter:" + id + ":%");
    }

    private List<OutboxMessage> mails(String key) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.key like :key and m.recipient = :reader",
                        OutboxMessage.class)
                .setParameter("key", key)
                .setParameter("reader", reader)
                .getResultList();
    }
}
