package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.files.SignatureChecks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** One agreement at a time, each in a transaction of its own: what {@link TimeStampSweep} does with it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TimeStampSteps {
    /** How long before the certificate of the last time-stamp expires the next one is due. */
    static final Duration AHEAD = Duration.ofDays(365);

    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SignatureChecks checks;

    @Inject
    private Event<AgreementFiled> events;

    @Inject
    private Clock clock;

    /** The latest versions of agreements that the Commission has sealed and that need a time-stamp, the oldest first. */
    @RolesAllowed("SYSTEM")
    public List<Long> due() {
        return em.createQuery(
                        "select d.id from AgreementDocument d where (d.signedBy = :sealed"
                                + " or d.signedBy = :stamped and d.stampedUntil < :soon)"
                                + " and not exists (select 1 from AgreementDocument later"
                                + " where later.adhesion = d.adhesion and later.number > d.number) order by d.id",
                        Long.class)
                .setParameter("sealed", SignedBy.COMMISSION)
                .setParameter("stamped", SignedBy.TIME_STAMP)
                .setParameter("soon", clock.instant().plus(AHEAD))
                .setMaxResults(MOST)
                .getResultList();
    }

    @RolesAllowed("SYSTEM")
    public byte[] content(long id) {
        return em.find(AgreementDocument.class, id).content();
    }

    /**
     * Keeps a document with its time-stamp as the next version, unless another node has done so meanwhile.
     *
     * @return whether it was kept
     */
    @RolesAllowed("SYSTEM")
    public boolean keep(long id, byte[] stamped) {
        AgreementDocument document = em.find(AgreementDocument.class, id);
        em.lock(document.adhesion(), LockModeType.PESSIMISTIC_WRITE);
        if (!due().contains(id)) {
            return false;
        }
        AgreementDocument next = document.timeStamped(stamped, checks.check(stamped), clock.instant());
        em.persist(next);
        events.fire(new AgreementFiled(next, Actor.SYSTEM, clock.instant()));
        return true;
    }
}
