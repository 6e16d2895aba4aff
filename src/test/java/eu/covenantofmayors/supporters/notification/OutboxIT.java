package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How mails come into the outbox and are claimed; how they are delivered, {@code MailDeliveryIT} tells. */
@ArquillianTest
class OutboxIT {
    /** Before all mails of other tests, so that only the mails of this one are due. */
    private static final Instant NOW = Instant.parse("2001-01-01T10:00:00Z");

    private static final String READER = "reader@network.example";

    @Inject
    private Outbox outbox;

    @Inject
    private MailQueue queue;

    @Inject
    private As.System system;

    @Inject
    private As.Office office;

    @Inject
    private As.Network network;

    @Inject
    private As.Admin admin;

    /** Plain threads: the server's own would share this test's invocation. */
    private final ExecutorService nodes = Executors.newFixedThreadPool(3);

    private final String key = "test:" + UUID.randomUUID();

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(NOW);
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
        nodes.shutdown();
    }

    @Test
    void aMailIsWrittenInTheReadersLanguageWithItsCause() throws Exception {
        inTransaction(() -> outbox.enqueue(key, READER, Languages.RU, "mail.supporter.SUSPEND", "Сеть"));

        assertThat(mails(key)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(READER);
            assertThat(mail.subject()).isEqualTo("Участие приостановлено: Сеть");
            assertThat(mail.createdAt()).isEqualTo(NOW);
        });
    }

    @Test
    void aMailVanishesWithItsCause() throws Exception {
        assertThatThrownBy(() -> inTransaction(() -> {
                    enqueue(key, READER);
                    throw new Refused("refused.state");
                }))
                .hasMessage("refused.state");

        assertThat(mails(key)).isEmpty();
    }

    @Test
    void withoutATransactionThereIsNoCause() {
        assertThatThrownBy(() -> enqueue(key, READER)).isInstanceOf(EJBTransactionRequiredException.class);
    }

    @Test
    void theSameHappeningIsOneMailToEachReader() throws Exception {
        inTransaction(() -> {
            enqueue(key, READER);
            enqueue(key, READER);
            enqueue(key, "other@network.example");
        });
        inTransaction(() -> enqueue(key, READER));
        inTransaction(() -> enqueue(key + "_", READER));

        assertThat(mails(key))
                .extracting(OutboxMessage::recipient)
                .containsExactlyInAnyOrder(READER, "other@network.example");
    }

    @Test
    void ofThreeAtOnceOneIsWritten() throws Exception {
        Callable<Object> cause = () -> {
            inTransaction(() -> enqueue(key, READER));
            return true;
        };
        nodes.invokeAll(Collections.nCopies(3, cause));

        assertThat(mails(key)).hasSize(1);
    }

    @Test
    void noTwoNodesClaimTheSameMail() throws Exception {
        inTransaction(() -> {
            for (int i = 0; i < 60; i++) {
                enqueue(key, "reader" + i + "@network.example");
            }
        });
        Callable<List<OutboxMessage>> claim = queue::claim;
        List<Long> claimed = nodes.invokeAll(Collections.nCopies(3, claim)).stream()
                .flatMap(node -> result(node).stream())
                .map(OutboxMessage::id)
                .toList();

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(mails(key)).hasSize(60).allMatch(mail -> mail.attempts() <= 1);
    }

    @Test
    void allMailsAreForAdministratorsOnly() throws Exception {
        inTransaction(() -> enqueue(key, READER));
        assertThat(admin.call(() -> outbox.newest(1))).hasSize(1);
        for (As other : List.of(office, network, system)) {
            assertThatThrownBy(() -> other.call(() -> outbox.newest(1)))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
        }
        assertThatThrownBy(() -> outbox.of(key)).isInstanceOf(EJBAccessException.class);
    }

    private void enqueue(String key, String recipient) {
        outbox.enqueue(key, recipient, Languages.EN, "mail.supporter.SUSPEND", "A network");
    }

    private void inTransaction(As.Work work) throws Exception {
        system.run(work);
    }

    private List<OutboxMessage> mails(String key) throws Exception {
        return office.call(() -> outbox.of(key));
    }

    private static List<OutboxMessage> result(Future<List<OutboxMessage>> claim) {
        try {
            return claim.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
