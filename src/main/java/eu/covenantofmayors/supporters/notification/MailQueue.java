package eu.covenantofmayors.supporters.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Claims waiting mails for this node and notes what became of them, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailQueue {
    private static final int BATCH = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Up to {@value #BATCH} mails that are due, which no other node gets while the lease lasts. */
    @PermitAll
    public List<OutboxMessage> claim() {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery(
                        "select id from outbox_message where status = 'WAITING' and next_attempt_at <= ?1"
                                + " order by next_attempt_at fetch first " + BATCH
                                + " rows only for update skip locked")
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        return ids.stream()
                .map(id -> em.find(OutboxMessage.class, id.longValue()))
                .peek(message -> message.claim(clock.instant()))
                .toList();
    }

    @PermitAll
    public void sent(OutboxMessage message) {
        update(message, (current, now) -> current.sent(now));
    }

    @PermitAll
    public void failed(OutboxMessage message, String error) {
        update(message, (current, now) -> current.failed(error, now));
    }

    private void update(OutboxMessage message, BiConsumer<OutboxMessage, Instant> change) {
        change.accept(em.find(OutboxMessage.class, message.id()), clock.instant());
    }
}
