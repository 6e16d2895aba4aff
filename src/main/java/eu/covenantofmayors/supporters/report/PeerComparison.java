package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells a network what it did within a year beside others of its kind, and never what a single other one did. */
@Stateless
public class PeerComparison {
    /** With fewer, the middle would tell of one of them. */
    static final int FEWEST_OTHERS = 3;

    private static final Set<SupporterState> ACTIVE = EnumSet.of(SupporterState.ACTIVE, SupporterState.ON_NOTICE);
    private static final List<String> LABELS = List.of("peers.actions", "peers.participants", "peers.signatories");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Actions, their participants, and the signatories reached, where anybody has any; empty where there are too few others of
     * its kind.
     */
    @RolesAllowed("NETWORK")
    public List<PeerFigure> of(Supporter supporter) {
        caller.within(supporter.organisation());
        Kind kind = supporter.organisation().kind();
        if (kind == null) {
            return List.of();
        }
        Map<Long, long[]> done = doneBy(kind);
        long[] own = done.getOrDefault(supporter.id(), new long[LABELS.size()]);
        done.remove(supporter.id());
        if (done.size() < FEWEST_OTHERS) {
            return List.of();
        }
        List<PeerFigure> figures = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            int figure = i;
            long[] others = done.values().stream()
                    .mapToLong(each -> each[figure])
                    .sorted()
                    .toArray();
            figures.add(new PeerFigure(
                    LABELS.get(i), own[i], others[others.length / 2], Math.max(own[i], others[others.length - 1])));
        }
        return figures.stream().filter(figure -> figure.most() > 0).toList();
    }

    /** By the id of each current network of a kind, also of those that have recorded nothing. */
    private Map<Long, long[]> doneBy(Kind kind) {
        Map<Long, long[]> done = new HashMap<>();
        em.createQuery(
                        "select s.id from Supporter s where s.organisation.kind = :kind and s.state in :active",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("active", ACTIVE)
                .getResultList()
                .forEach(id -> done.put(id, new long[LABELS.size()]));
        em.createQuery(
                        "select a.supporter.id, count(a), sum(a.details.participants), sum(a.details.signatoriesReached)"
                                + " from Action a where a.supporter.organisation.kind = :kind"
                                + " and a.details.date > :from group by a.supporter.id",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter(
                        "from",
                        LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1))
                .getResultList()
                .forEach(row -> done.computeIfPresent(
                        (Long) row[0], (id, none) -> new long[] {number(row[1]), number(row[2]), number(row[3])}));
        return done;
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
