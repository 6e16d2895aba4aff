package eu.covenantofmayors.supporters.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
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

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private MailQueue queue;

    @Inject
    private Bounces bounces;

    @Inject
    private Stage stage;

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
    void holdTheClockAndThePost() {
        MovableClock.setTo(NOW);
        HeldPost.hold();
    }

    @AfterEach
    void freeTheClockAndThePost() {
        HeldPost.release();
        MovableClock.reset();
        nodes.shutdown();
    }

    @Test
    void writesToManyAtOnceEachInTheirLanguageAndNoNameEndsAHeader() throws Exception {
        String readers =
                "select cast(?1 as varchar) || t.id as happening, t.recipient, t.language, cast(?2 as varchar) as name,"
                        + " cast(t.id as varchar) as record"
                        + " from (values (1, 'one@network.example', 'EN'), (2, 'two@network.example', 'RU')) t (id, recipient, language)";
        inTransaction(() -> outbox.enqueueEach(
                readers,
                List.of(key + ":", "Towns\r\nBcc: all@network.example"),
                "mail.feedback.missed",
                Outbox.NAME,
                new Date(),
                "",
                "/report?id=" + Outbox.RECORD));

        List<OutboxMessage> mails = mails(key);
        assertThat(mails)
                .extracting(OutboxMessage::subject)
                .containsExactly(
                        "Feedback of Towns  Bcc: all@network.example has been missed",
                        "Отчёт сети «Towns  Bcc: all@network.example» не сдан");
        assertThat(mails).extracting(OutboxMessage::status).containsOnly(OutboxMessage.Status.WAITING);
        assertThat(mails.get(1).body()).contains("/report?id=2").contains("Towns");
        assertThat(mails.get(1).key()).isEqualTo(key + ":2:two@network.example");
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
        Callable<List<Letter>> claim = queue::claim;
        List<Long> claimed = nodes.invokeAll(Collections.nCopies(3, claim)).stream()
                .flatMap(node -> result(node).stream())
                .flatMap(letter -> letter.messages().stream())
                .map(OutboxMessage::id)
                .toList();

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(mails(key)).hasSize(60).allMatch(mail -> mail.attempts() <= 1);
    }

    @Test
    void aPersonInSeveralRolesGetsOneMail() throws Exception {
        inTransaction(() -> {
            enqueue(key, READER);
            enqueue(key, " Reader@Network.example");
            outbox.tellDesk(key, officer(READER), "mail.supporter.SUSPEND", "A network", "");
        });

        assertThat(mails(key)).hasSize(1);
    }

    @Test
    void anOfficerWhoHasJustHadAMailGetsTheNextOnesTogether() throws Exception {
        User officer = officer(UUID.randomUUID() + "@office.example");
        tellDesk("1", officer);
        Letter first = claimedFor(officer).orElseThrow();
        assertThat(first.messages()).hasSize(1);
        queue.sent(first);

        tellDesk("2", officer);
        MovableClock.setTo(NOW.plus(Duration.ofMinutes(59)));
        tellDesk("3", officer);
        assertThat(claimedFor(officer)).isEmpty();
        MovableClock.setTo(NOW.plus(Duration.ofMinutes(60)));
        Letter together = claimedFor(officer).orElseThrow();
        assertThat(together.messages()).hasSize(2);
        assertThat(together.subject()).isEqualTo("2 messages from Covenant Supporters");
        assertThat(together.body()).contains("Network 2", "Network 3");

        queue.failed(together, "No route to host");
        tellDesk("4", officer);
        MovableClock.setTo(NOW.plus(Duration.ofMinutes(61)));
        List<Letter> again =
                queue.claim().stream().filter(letter -> isTo(letter, officer)).toList();
        assertThat(again).extracting(letter -> letter.messages().size()).containsExactlyInAnyOrder(1, 2);
        assertThat(again)
                .filteredOn(letter -> letter.messages().size() == 2)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.messageId()).isEqualTo(together.messageId());
                    assertThat(letter.messages()).containsExactlyElementsOf(together.messages());
                });
    }

    @Test
    void anAddressFromWhichAMailCameBackGetsNoneUntilItIsConfirmed() throws Exception {
        String reader = UUID.randomUUID() + "@network.example";
        inTransaction(() -> enqueue(key, reader));
        Letter letter = claimedFor(reader).orElseThrow();
        queue.sent(letter);
        assertThat(outbox.wentOut(key)).isTrue();

        assertThat((boolean) system.call(() -> bounces.record(report(letter.messageId(), "550 5.1.1 No such user"))))
                .isTrue();
        assertThat((boolean) system.call(() -> bounces.record(report(letter.messageId(), "once more"))))
                .isTrue();
        assertThat((boolean) system.call(() -> bounces.record(report("<unknown@elsewhere>", "550"))))
                .isFalse();
        assertThat(mails(key)).singleElement().satisfies(mail -> {
            assertThat(mail.status()).isEqualTo(OutboxMessage.Status.BOUNCED);
            assertThat(mail.lastError()).isEqualTo("550 5.1.1 No such user");
            assertThat(mail.bouncedAt()).isEqualTo(NOW);
        });
        assertThat(outbox.wentOut(key)).isFalse();

        inTransaction(() -> enqueue(key + "-2", reader));
        assertThat(claimedFor(reader)).isEmpty();
        asAdministrator(() -> bounces.confirm(reader));
        assertThat(claimedFor(reader)).isPresent();

        asAdministrator(() -> outbox.retry(letter.messages().get(0).id()));
        assertThat(claimedFor(reader).orElseThrow().messageId()).isEqualTo(letter.messageId());
        assertThatThrownBy(() -> asAdministrator(
                        () -> outbox.retry(letter.messages().get(0).id())))
                .hasMessage("refused.mailNotGivenUp");
    }

    @Test
    void aReportWithoutAMessageIdThatWeKnowIsAboutTheLastMailToItsRecipient() throws Exception {
        String reader = UUID.randomUUID() + "@network.example";
        for (String happening : List.of("-1", "-2")) {
            inTransaction(() -> enqueue(key + happening, reader));
            queue.sent(claimedFor(reader).orElseThrow());
            MovableClock.setTo(NOW.plus(Duration.ofDays(1)));
        }
        DeliveryReport rewritten = new DeliveryReport(
                List.of("<rewritten@mx.example>"), List.of("unknown@network.example", reader), "552 Mailbox full");
        MovableClock.setTo(NOW.plus(Duration.ofDays(20)));
        assertThat((boolean) system.call(() -> bounces.record(rewritten)))
                .as("long after it went out")
                .isFalse();
        MovableClock.setTo(NOW.plus(Duration.ofDays(5)));
        for (int node = 0; node < 2; node++) {
            assertThat((boolean) system.call(() -> bounces.record(rewritten))).isTrue();
        }

        assertThat(outbox.wentOut(key + "-1")).isTrue();
        assertThat(mails(key + "-2")).singleElement().satisfies(mail -> {
            assertThat(mail.status()).isEqualTo(OutboxMessage.Status.BOUNCED);
            assertThat(mail.lastError()).isEqualTo("552 Mailbox full");
        });
    }

    @Test
    void whatAnotherNodeHasTakenAfterTheLeaseIsNotSentTwice() throws Exception {
        String reader = UUID.randomUUID() + "@network.example";
        inTransaction(() -> enqueue(key, reader));
        Letter slow = claimedFor(reader).orElseThrow();
        MovableClock.setTo(NOW.plus(OutboxMessage.LEASE));
        Letter taken = claimedFor(reader).orElseThrow();

        assertThat(queue.renew(slow)).isFalse();
        queue.release(List.of(slow));
        assertThat(claimedFor(reader)).as("the other node holds it").isEmpty();
        assertThat(queue.renew(taken)).isTrue();
        MovableClock.setTo(NOW.plus(OutboxMessage.LEASE.multipliedBy(2)).minusSeconds(1));
        assertThat(claimedFor(reader)).as("the lease began anew").isEmpty();
        queue.sent(taken);
        queue.failed(slow, "Connection reset");
        assertThat(outbox.wentOut(key)).isTrue();
    }

    @Test
    void whatCouldNotBeTriedIsDueAgainAndNothingHasFailed() throws Exception {
        String reader = UUID.randomUUID() + "@network.example";
        inTransaction(() -> enqueue(key, reader));
        queue.release(List.of(claimedFor(reader).orElseThrow()));
        assertThat(mails(key))
                .singleElement()
                .satisfies(mail -> assertThat(mail.attempts()).isZero());
        assertThat(claimedFor(reader)).isPresent();
    }

    @Test
    void aMailWhoseReaderWasErasedMeanwhileStopsNoOther() throws Exception {
        String reader = UUID.randomUUID() + "@network.example";
        inTransaction(() -> enqueue(key, reader));
        Letter letter = claimedFor(reader).orElseThrow();
        inTransaction(() -> em.createQuery("delete from OutboxMessage m where m.recipient = :reader")
                .setParameter("reader", reader)
                .executeUpdate());

        assertThat(queue.renew(letter)).isFalse();
        queue.sent(letter);
        queue.failed(letter, "Connection reset");
        queue.release(List.of(letter));
        assertThat(mails(key)).isEmpty();
    }

    @Test
    void anAdministratorHasAllTriedAgainThatWereGivenUp() throws Exception {
        for (String happening : List.of("-1", "-2")) {
            inTransaction(() -> enqueue(key + happening, happening + READER));
        }
        for (Duration passed : List.of(Duration.ZERO, OutboxMessage.GIVE_UP_AFTER)) {
            MovableClock.setTo(NOW.plus(passed));
            queue.claim().forEach(letter -> queue.failed(letter, "554 5.7.1 Blocked"));
        }
        assertThat(mails(key + "-1"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.status()).isEqualTo(OutboxMessage.Status.GIVEN_UP));

        asAdministrator(() -> assertThat(outbox.retryGivenUp()).isGreaterThanOrEqualTo(2));
        for (String happening : List.of("-1", "-2")) {
            assertThat(mails(key + happening)).singleElement().satisfies(mail -> {
                assertThat(mail.status()).isEqualTo(OutboxMessage.Status.WAITING);
                assertThat(mail.attempts()).isZero();
            });
        }
        for (As other : List.of(office, network)) {
            assertThatThrownBy(() -> other.run(() -> outbox.retryGivenUp()))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
        }
    }

    private static DeliveryReport report(String messageId, String reason) {
        return new DeliveryReport(List.of(messageId), List.of(), reason);
    }

    @Test
    void returnedMailsAreForTheSystemAndAdministrators() {
        for (As other : List.of(office, network)) {
            assertThatThrownBy(() -> other.call(() -> bounces.record(report("<any@elsewhere>", "550"))))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
            assertThatThrownBy(() -> other.run(() -> bounces.confirm(READER)))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
            assertThatThrownBy(() -> other.run(() -> outbox.retry(1)))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
        }
    }

    private void tellDesk(String number, User officer) throws Exception {
        inTransaction(() ->
                outbox.tellDesk(key + "-" + number, officer, "mail.supporter.SUSPEND", "Network " + number, "", ""));
    }

    private static User officer(String email) {
        return new User(email, "An officer", Languages.EN);
    }

    private Optional<Letter> claimedFor(User officer) {
        return claimedFor(officer.email());
    }

    /** Claims one batch after the other, because mails of the tests before may be due as well. */
    private Optional<Letter> claimedFor(String reader) {
        for (List<Letter> batch = queue.claim(); !batch.isEmpty(); batch = queue.claim()) {
            Optional<Letter> found = batch.stream()
                    .filter(letter -> letter.recipient().equals(reader))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isTo(Letter letter, User officer) {
        return letter.recipient().equals(officer.email());
    }

    /** An administrator who has an account, so that it is known who has decided. */
    private void asAdministrator(As.Work work) throws Exception {
        String email = UUID.randomUUID() + "@admin.example";
        inTransaction(() -> em.persist(new User(email, "An administrator", Languages.EN).appoint(Role.ADMIN)));
        stage.as(email, "ADMIN", work);
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

    private static List<Letter> result(Future<List<Letter>> claim) {
        try {
            return claim.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
