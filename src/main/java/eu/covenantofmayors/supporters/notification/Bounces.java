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
import java.util.List;
import java.util.Optional;

/** Mails that came back, and the addresses from which they did. */
@Stateless
public class Bounces {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<AddressChecked> events;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * A mail of ours came back for good. One that we do not know, or know already, changes nothing.
     *
     * @return whether it was one of ours
     */
    @RolesAllowed("SYSTEM")
    public boolean record(String messageId, String reason) {
        List<OutboxMessage> mails = em.createQuery(
                        "select m from OutboxMessage m where m.messageId = :id order by m.id", OutboxMessage.class)
                .setParameter("id", messageId)
                .getResultList();
        List<OutboxMessage> news = mails.stream()
                .filter(mail -> mail.status() != OutboxMessage.Status.BOUNCED)
                .toList();
        news.forEach(mail -> mail.bounced(reason, clock.instant()));
        news.stream().findFirst().ifPresent(this::block);
        return !mails.isEmpty();
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
