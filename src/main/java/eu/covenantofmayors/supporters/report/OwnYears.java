package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a network has done from year to year, for itself. */
@Stateless
public class OwnYears {
    private static final List<Measure> LOGGED =
            List.of(Measure.ACTIONS, Measure.ACTION_PARTICIPANTS, Measure.SIGNATORIES_REACHED);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Signatories signatories;

    @Inject
    private Caller caller;

    /** By measure and year; a measure of which nothing is known is left out. */
    @RolesAllowed("NETWORK")
    public Map<Measure, SortedMap<Integer, Long>> of(Supporter supporter) {
        caller.within(supporter.organisation());
        Map<Measure, SortedMap<Integer, Long>> years = new EnumMap<>(Measure.class);
        em.createQuery(
                        "select extract(year from a.details.date), count(a), sum(coalesce(a.details.participants, 0)),"
                                + " sum(coalesce(a.details.signatoriesReached, 0)) from Action a"
                                + " where a.supporter = :supporter group by extract(year from a.details.date)",
                        Object[].class)
                .setParameter("supporter", supporter)
                .getResultStream()
                .forEach(row -> {
                    for (int i = 0; i < LOGGED.size(); i++) {
                        years.computeIfAbsent(LOGGED.get(i), none -> new TreeMap<>())
                                .put(((Number) row[0]).intValue(), ((Number) row[1 + i]).longValue());
                    }
                });
        years.put(Measure.SIGNATORIES_JOINED, signatories.years(supporter));
        years.values().removeIf(byYear -> byYear.values().stream().allMatch(amount -> amount == 0));
        return years;
    }
}
