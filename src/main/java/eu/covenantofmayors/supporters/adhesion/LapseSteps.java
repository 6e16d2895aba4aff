package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.DomainEvent;
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
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One application at a time, each in a transaction of its own: what {@link LapseSweep} does with it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LapseSteps {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Those that wait for their applicant and have not been touched for as long as it takes for a first notice. */
    @RolesAllowed("SYSTEM")
    public List<Long> idle() {
        return em.createQuery(
                        "select a.id from Adhesion a where a.state in :states and a.touchedAt <= :since order by a.id",
                        Long.class)
                .setParameter(
                        "states",
                        Stream.of(AdhesionState.values())
                                .filter(AdhesionState::waitsForApplicant)
                                .toList())
                .setParameter("since", clock.instant().minus(Adhesion.PATIENCE.get(0)))
                .getResultList();
    }

    /**
     * Gives the next notice or lets it lapse, if it is time. Locked, so that nodes take turns.
     *
     * @return whether it was time
     */
    @RolesAllowed("SYSTEM")
    public boolean advance(long id) {
        Adhesion adhesion = em.find(Adhesion.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (!adhesion.state().waitsForApplicant() || now.isBefore(adhesion.idleUntil())) {
            return false;
        }
        events.fire(adhesion.isToldTwice() ? adhesion.lapse(now) : adhesion.announceLapse(now));
        return true;
    }
}
