package eu.covenantofmayors.supporters.commitment;

import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Queries on actions; they are public. */
@Stateless
public class Actions {
    @PersistenceContext
    private EntityManager em;

    /** What a supporter has done for a commitment, the newest first. */
    @PermitAll
    public List<Action> of(Supporter supporter, Commitment commitment, int first, int most) {
        return em.createQuery(
                        "select a from Action a where a.supporter = :supporter and a.details.commitment = :commitment"
                                + " order by a.details.date desc, a.id desc",
                        Action.class)
                .setParameter("supporter", supporter)
                .setParameter("commitment", commitment)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** What a supporter has done, the newest first. */
    @PermitAll
    public List<Action> of(Supporter supporter, int first, int most) {
        return em.createQuery(
                        "select a from Action a where a.supporter = :supporter order by a.details.date desc, a.id desc",
                        Action.class)
                .setParameter("supporter", supporter)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** What a supporter did from a day to another, both included, in the order in which it was done. */
    @PermitAll
    public List<ActionDetails> between(Supporter supporter, LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select a.details from Action a where a.supporter = :supporter"
                                + " and a.details.date between :from and :to order by a.details.date, a.id",
                        ActionDetails.class)
                .setParameter("supporter", supporter)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** How many actions a supporter has recorded for each commitment; zero where there is none. */
    @PermitAll
    public Map<Commitment, Long> countsOf(Supporter supporter) {
        Map<Commitment, Long> counts = new EnumMap<>(Commitment.class);
        for (Commitment commitment : Commitment.values()) {
            counts.put(commitment, 0L);
        }
        em.createQuery(
                        "select a.details.commitment, count(a) from Action a where a.supporter = :supporter"
                                + " group by a.details.commitment",
                        Object[].class)
                .setParameter("supporter", supporter)
                .getResultList()
                .forEach(row -> counts.put((Commitment) row[0], (Long) row[1]));
        return counts;
    }
}
