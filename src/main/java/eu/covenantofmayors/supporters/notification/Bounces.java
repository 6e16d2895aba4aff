package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mails that came back, and the addresses from which they did. */
@Stateless
public class Bounces {
    /** Mail servers give up after five days (RFC 5321, 4.5.4.1), and there may be two of them in a row. */
    private static final Duration COMES_BACK_WITHIN = Duration.ofDays(10);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<AddressChecked> events;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * A mail of ours came back for good. It is found by its Message-ID; where the report has none that we know, because a
     * server has rewritten it or left the mail out, it is the last one that went to the recipient. One that we do not know,
     * or know already to have come back, changes nothing.
     *
     * @return whether it was one of ours
     */
    @RolesAllowed("SYSTEM")
    public boolean record(DeliveryReport report) {
        List<OutboxMessage> mails = Stream.concat(
                        report.messageIds().stream(),
                        report.recipients().stream().flatMap(this::lastTo))
                .map(this::under)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<OutboxMessage> news = mails.stream()
                .filter(mail -> mail.status() != OutboxMessage.Status.BOUNCED)
                .toList();
        news.forEach(mail -> mail.bounced(report.reason(), clock.instant()));
        news.stream().findFirst().ifPresent(this::block);
        return !mails.isEmpty();
    }

    /** What went out as one mail. */
    private List<OutboxMessage> under(String messageId) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.messageId = :id order by m.id", OutboxMessage.class)
                .setParameter("id", messageId)
                .getResultList();
    }

    /** The Message-ID of the last mail to an address, if it went out so lately that it may still come back. */
    private Stream<String> lastTo(String recipient) {
        return em.createQuery(
                        "select m.messageId from OutboxMessage m where m.recipient = :recipient and m.sentAt >= :since"
                                + " order by m.sentAt desc, m.id desc",
                        String.class)
                .setParameter("recipient", recipient)
                .setParameter("since", clock.instant().minus(COMES_BACK_WITHIN))
                .setMaxResults(1)
                .getResultStream();
    }

    private void block(OutboxMessage mail) {
        BouncedAddress address = find(mail.recipient()).orElseGet(() -> new BouncedAddress(mail.recipient()));
        AddressChecked event = address.bounced(mail, clock.instant());
        em.persist(address);
        events.fire(event);
    }

    /** Addresses that nobody has confirmed yet, the latest first. */
    @RolesAllowed("ADMIN")
    public List<BouncedAddress> unconfirmed() {
        return em.createQuery(
                        "select a from BouncedAddress a join fetch a.mail where a.confirmedAt is null order by a.bouncedAt desc",
                        BouncedAddress.class)
                .getResultList();
    }

    /** What is known of an address from which a mail came back and that nobody has confirmed since. */
    @RolesAllowed("ADMIN")
    public Optional<BouncedAddress> unconfirmed(String address) {
        return find(address).filter(found -> !found.isConfirmed());
    }

    /**
     * An administrator has found out that an address works again.
     *
     * @throws NotFound when nothing came back from it
     */
    @RolesAllowed("ADMIN")
    public void confirm(String address) {
        confirm(address, caller.as(Role.ADMIN));
    }

    /** The caller's own address, if mails to it came back and it is not confirmed. */
    @RolesAllowed("NETWORK")
    public Optional<BouncedAddress> mine() {
        return caller.user().map(User::email).flatMap(this::find).filter(address -> !address.isConfirmed());
    }

    /** The caller says that their own address works again. */
    @RolesAllowed("NETWORK")
    public void confirmMine() {
        Membership membership = caller.memberships().stream().findFirst().orElseThrow(NotFound::new);
        String address = membership.user().email();
        confirm(address, new Actor(address, membership.role()));
    }

    private void confirm(String address, Actor actor) {
        events.fire(find(User.normalised(address)).orElseThrow(NotFound::new).confirm(actor, clock.instant()));
    }

    private Optional<BouncedAddress> find(String address) {
        return em.createQuery("select a from BouncedAddress a where a.address = :address", BouncedAddress.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }
}
