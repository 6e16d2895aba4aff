package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;

/**
 * Tells a supporter how it stands: as with the worst of its periods. Whoever changes two of them at the same moment takes
 * turns by the row of the supporter: the second one reads what the first has left.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SupporterStanding {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @PermitAll
    public void update(Supporter supporter) {
        em.flush();
        em.refresh(supporter, LockModeType.PESSIMISTIC_WRITE);
        supporter.recordStanding(em.createQuery(
                        "select p from FeedbackPeriod p join fetch p.policy where p.supporter = :supporter"
                                + " and p.state in (:open, :returned)",
                        FeedbackPeriod.class)
                .setParameter("supporter", supporter)
                .setParameter("open", FeedbackState.OPEN)
                .setParameter("returned", FeedbackState.RETURNED)
                .getResultStream()
                .map(period -> period.standing(clock.instant()))
                .max(Comparator.naturalOrder())
                .orElse(Standing.UPCOMING));
    }
}
