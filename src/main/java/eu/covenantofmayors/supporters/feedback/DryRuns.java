package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks "what if?" for all networks at once, with four queries however many there are: what sweeps would do until a day,
 * and what a draft of the policy would change. Stores nothing. It supposes that until then nobody files, is given more
 * time, is suspended or comes back.
 */
@Stateless
public class DryRuns {
    /** How far ahead one may ask: as long as the longest interval. */
    public static final int FURTHEST_MONTHS = PolicyTerms.LONGEST_INTERVAL;

    private static final List<FeedbackState> MOVING =
            List.of(FeedbackState.SCHEDULED, FeedbackState.OPEN, FeedbackState.RETURNED);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FeedbackPolicies policies;

    /**
     * What sweeps would do under the policy as it stands, in order of days.
     *
     * @throws Refused when the day is over, or too far ahead
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<WhatIf> until(LocalDate day) {
        LocalDate today = checked("until", day);
        List<FeedbackPolicy> versions = policies.all();
        List<WhatIf> all = new ArrayList<>();
        networks()
                .forEach(network -> network.run(versions, today, day)
                        .happenings()
                        .forEach(happening -> all.add(new WhatIf(
                                happening.on(),
                                network.supporter(),
                                happening.moment().kind(),
                                happening.period().owedBy(),
                                happening.told()))));
        all.sort(Comparator.comparing(WhatIf::on)
                .thenComparing(WhatIf::kind)
                .thenComparing(line -> line.supporter().organisation().officialName()));
        return all;
    }

    /**
     * What a draft would have changed by a day, compared with the versions that are there.
     *
     * @throws Refused when the draft may not begin on its day, or the day asked for is over or too far ahead
     */
    @RolesAllowed("COMMISSION")
    public PolicyPreview compare(LocalDate from, PolicyTerms terms, LocalDate day) {
        policies.requireFree(from);
        LocalDate today = checked("previewOn", day);
        List<FeedbackPolicy> versions = policies.all();
        List<FeedbackPolicy> withDraft = new ArrayList<>(versions);
        withDraft.add(new FeedbackPolicy(Integer.MAX_VALUE, from, terms));
        List<Moving> networks = networks();
        List<PolicyEffect> effects = networks.stream()
                .map(network -> new PolicyEffect(
                        network.supporter(),
                        network.run(versions, today, day).outlook(day),
                        network.run(withDraft, today, day).outlook(day)))
                .filter(PolicyEffect::changes)
                .sorted(Comparator.comparing(
                        effect -> effect.supporter().organisation().officialName()))
                .toList();
        return new PolicyPreview(day, networks.size(), effects);
    }

    private LocalDate checked(String field, LocalDate day) {
        LocalDate today = policies.today();
        if (day.isBefore(today) || day.isAfter(today.plusMonths(FURTHEST_MONTHS))) {
            throw Refused.at(field, "refused.whatIfDay", FURTHEST_MONTHS);
        }
        return today;
    }

    private List<Moving> networks() {
        Map<Long, LocalDate> settled = settled();
        Map<Long, Moving> networks = new LinkedHashMap<>();
        em.createQuery(
                        "select p from FeedbackPeriod p join fetch p.supporter s join fetch p.policy where p.state in :moving and s.state not in :over order by p.id",
                        FeedbackPeriod.class)
                .setParameter("moving", MOVING)
                .setParameter("over", List.of(SupporterState.ENDED, SupporterState.WITHDRAWN))
                .setHint("eclipselink.join-fetch", "p.supporter.organisation")
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.extensions")
                .setHint("eclipselink.batch", "p.ledger")
                .getResultList()
                .forEach(period -> networks.computeIfAbsent(
                                period.supporter().id(),
                                id -> new Moving(period.supporter(), new ArrayList<>(), settled.get(id)))
                        .periods()
                        .add(period));
        return List.copyOf(networks.values());
    }

    /** The latest base due date of what is filed, accepted or waived, for each network. */
    private Map<Long, LocalDate> settled() {
        Map<Long, LocalDate> settled = new HashMap<>();
        em.createQuery(
                        "select p.supporter.id, max(p.baseDue) from FeedbackPeriod p where p.state not in :moving"
                                + " group by p.supporter.id",
                        Object[].class)
                .setParameter("moving", MOVING)
                .getResultList()
                .forEach(row -> settled.put((Long) row[0], (LocalDate) row[1]));
        return settled;
    }

    /** A network's periods that time can move. */
    private record Moving(Supporter supporter, List<FeedbackPeriod> periods, LocalDate settled) {
        DryRun run(List<FeedbackPolicy> versions, LocalDate today, LocalDate until) {
            return DryRun.of(periods, settled, versions, today, until);
        }
    }
}
