package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail is written with what it tells of, once, and sent once to the server of the tests. */
@ArquillianTest
class OutboxIT {
    private static final String TEXT = "mail.invitation";

    @Inject
    private Outbox outbox;

    @Inject
    private Desk desk;

    @Inject
    private MailQueue queue;

    @Inject
    private MailSender sender;

    private String key;

    @BeforeEach
    void aKeyOfItsOwn() {
        key = "test:" + UUID.randomUUID();
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void aMailNeedsTheTransactionOfItsCause() {
        assertThatThrownBy(() -> outbox.enqueue(key, "to@outbox.example", Languages.EN, TEXT, "", "", 1))
                .isInstanceOf(EJBException.class);
    }

    @Test
    void itVanishesWithWhatItTellsOf() {
        assertThatThrownBy(() -> desk.writeAndBreakOff(key)).isInstanceOf(IllegalStateException.class);
        assertThat(desk.about(key)).isEmpty();
    }

    @Test
    void theSameHappeningIsToldToEachReaderOnce() {
        desk.write(key, "one@outbox.example");
        desk.write(key, "one@outbox.example");
        desk.write(key, "two@outbox.example");

        assertThat(desk.about(key))
                .extracting(OutboxMessage::recipient)
                .containsExactlyInAnyOrder("one@outbox.example", "two@outbox.example");
    }

    @Test
    void itIsSentOnceAndThenDemonstrablyWentOut() {
        desk.write(key, "sent@outbox.example");
        assertThat(outbox.wentOut(key)).isFalse();

        sender.sendWaiting();
        OutboxMessage sent = desk.about(key).get(0);
        assertThat(sent.status()).isEqualTo(OutboxMessage.Status.SENT);
        assertThat(outbox.wentOut(key)).isTrue();

        sender.sendWaiting();
        assertThat(desk.about(key).get(0).attempts()).isEqualTo(1);
        assertThat(desk.about(key).get(0).sentAt()).isEqualTo(sent.sentAt());
    }

    @Test
    void whatOneNodeHasClaimedNoOtherGetsUntilTheLeaseIsOver() {
        // Ahead of the timer's clock: it finds nothing due.
        Instant later = Clock.systemUTC().instant().plus(Duration.ofHours(1));
        MovableClock.setTo(later);
        desk.write(key, "claimed@outbox.example");
        OutboxMessage mine = desk.about(key).get(0);

        boolean claimed = queue.claim().contains(mine);
        assertThat(queue.claim()).doesNotContain(mine);
        if (claimed) {
            MovableClock.setTo(later.plus(OutboxMessage.LEASE));
            assertThat(queue.claim()).contains(mine);
        }
    }

    /** Somebody whose work causes mails. */
    @ApplicationScoped
    public static class Desk {
        @PersistenceContext
        private EntityManager em;

        @Inject
        private Outbox outbox;

        @Transactional
        public void write(String key, String recipient) {
            outbox.enqueue(key, recipient, Languages.EN, TEXT, "Reader", "link", 14);
        }

        @Transactional
        public void writeAndBreakOff(String key) {
            write(key, "never@outbox.example");
            em.flush();
            throw new IllegalStateException("On purpose");
        }

        public List<OutboxMessage> about(String key) {
            return em.createQuery("select m from OutboxMessage m where m.key like :key", OutboxMessage.class)
                    .setParameter("key", key + ":%")
                    .getResultList();
        }
    }
}
