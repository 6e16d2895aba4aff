package eu.covenantofmayors.supporters.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims waiting mails for this node and notes what became of them, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailQueue {
    private static final int BATCH = 50;
    private static final int MOST_TOGETHER = 500;

    /** Not to addresses from which mails came back, until somebody has confirmed them. */
    private static final String DUE =
            "select id from outbox_message m where status = 'WAITING' and next_attempt_at <= ?1"
                    + " and not exists (select 1 from bounced_address b where b.address = m.recipient and b.confirmed_at is null)";

    private static final String FRESH = " and digest = true and attempts = 0";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Up to {@value #BATCH} mails that are due, and what goes together with them; no other node gets them while the lease
     * lasts.
     */
    @PermitAll
    public List<Letter> claim() {
        Instant now = clock.instant();
        Set<OutboxMessage> claimed = new LinkedHashSet<>(messages(ids(DUE, BATCH, now)));
        for (String reader : digests(claimed, message -> message.attempts() == 0, OutboxMessage::recipient)) {
            claimed.addAll(messages(ids(DUE + FRESH + " and recipient = ?2", MOST_TOGETHER, now, reader)));
        }
        for (String messageId : digests(claimed, message -> message.attempts() > 0, OutboxMessage::messageId)) {
            claimed.addAll(messages(ids(DUE + " and message_id = ?2", MOST_TOGETHER, now, messageId)));
        }
        bundle(claimed.stream().filter(message -> message.isDigest() && message.attempts() == 0));
        claimed.forEach(message -> message.claim(now));
        return claimed.stream().collect(Collectors.groupingBy(OutboxMessage::messageId)).values().stream()
                .map(Letter::new)
                .toList();
    }

    private static Set<String> digests(
            Collection<OutboxMessage> claimed, Predicate<OutboxMessage> which, Function<OutboxMessage, String> what) {
        return claimed.stream()
                .filter(OutboxMessage::isDigest)
                .filter(which)
                .map(what)
                .collect(Collectors.toSet());
    }

    /** What goes to the same officer for the first time becomes one mail, and remains one however often it is tried. */
    private static void bundle(Stream<OutboxMessage> fresh) {
        Map<String, List<OutboxMessage>> byReader = fresh.collect(Collectors.groupingBy(OutboxMessage::recipient));
        for (List<OutboxMessage> together : byReader.values()) {
            String messageId = OutboxMessage.messageId(together.stream().map(OutboxMessage::key));
            together.forEach(message -> message.join(messageId));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Number> ids(String due, int most, Instant now, Object... further) {
        Query query = em.createNativeQuery(
                        due + " order by next_attempt_at, id fetch first " + most + " rows only for update skip locked")
                .setParameter(1, Timestamp.from(now));
        for (int i = 0; i < further.length; i++) {
            query.setParameter(i + 2, further[i]);
        }
        return query.getResultList();
    }

    private List<OutboxMessage> messages(Collection<Number> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select m from OutboxMessage m where m.id in :ids order by m.id", OutboxMessage.class)
                .setParameter("ids", ids.stream().map(Number::longValue).toList())
                .getResultList();
    }

    /** Whether a mail waits to be sent now. */
    @PermitAll
    public boolean isDue() {
        return !ids(DUE, 1, clock.instant()).isEmpty();
    }

    /**
     * Begins the lease of a claimed letter anew, so that it does not run out while the letter is sent.
     *
     * @return whether this node still holds it: false when another one has taken it after the lease was over, or when its
     *     reader was erased
     */
    @PermitAll
    public boolean renew(Letter letter) {
        List<OutboxMessage> held = held(letter);
        held.forEach(message -> message.renew(clock.instant()));
        return held.size() == letter.messages().size();
    }

    /** Gives back claimed letters that could not be tried; they are due at once, as if they had not been claimed. */
    @PermitAll
    public void release(List<Letter> letters) {
        for (Letter letter : letters) {
            held(letter).forEach(message -> message.release(clock.instant()));
        }
    }

    /** The mails of a letter that nobody has changed since it was claimed here. */
    private List<OutboxMessage> held(Letter letter) {
        return current(letter).stream()
                .filter(message -> letter.messages().stream()
                        .anyMatch(claimed -> claimed.equals(message) && claimed.version() == message.version()))
                .toList();
    }

    /** Notes that the mail server has taken it. */
    @PermitAll
    public void sent(Letter letter) {
        update(letter, OutboxMessage::sent);
    }

    /** Notes that the mail server has not taken it. */
    @PermitAll
    public void failed(Letter letter, String error) {
        update(letter, (current, now) -> current.failed(error, now));
    }

    private void update(Letter letter, BiConsumer<OutboxMessage, Instant> change) {
        current(letter).forEach(message -> change.accept(message, clock.instant()));
    }

    /** The mails of a letter as they are now, locked; those of somebody who was erased meanwhile are gone. */
    private List<OutboxMessage> current(Letter letter) {
        return em.createQuery("select m from OutboxMessage m where m.id in :ids order by m.id", OutboxMessage.class)
                .setParameter(
                        "ids", letter.messages().stream().map(OutboxMessage::id).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
