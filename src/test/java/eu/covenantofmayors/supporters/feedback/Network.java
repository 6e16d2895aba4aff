package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterFixture;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One network with all its periods, living through years in memory: does with the entities what {@link SweepSteps},
 * {@link Schedule} and the services do with the database, and looks at a period only when its next moment has come.
 */
final class Network {
    /** No life changes it, so that all lives can share it. */
    private static final Organisation ORGANISATION = new Organisation("Association");

    final Supporter supporter = SupporterFixture.active(ORGANISATION);
    final List<FeedbackPeriod> periods = new ArrayList<>();
    /** What each sweep has told the network: by moment, then one line for each mail. */
    final Map<Instant, List<String>> mails = new TreeMap<>();

    final Map<Instant, List<DeadlineReached>> reached = new TreeMap<>();
    final List<InSets> inSets = new ArrayList<>();
    final List<FeedbackMoved> opened = new ArrayList<>();
    private final List<FeedbackPolicy> policies;
    private final ZoneId zone;

    Network(LocalDate anchor, List<FeedbackPolicy> policies) {
        this.policies = policies;
        this.zone = policies.get(0).terms().zone();
        FeedbackPolicy policy = FeedbackPolicy.inForceOn(anchor, policies);
        periods.add(new FeedbackPeriod(
                supporter, anchor, policy.terms().grid(anchor).firstAfter(anchor), policy, anchor));
    }

    LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    void sweep(Instant now) {
        LocalDate today = dayOf(now);
        if (supporter.isOver()) {
            return;
        }
        if (supporter.state() != SupporterState.SUSPENDED && isOutdated(today)) {
            replaceScheduled(period -> period.underPolicyOf(today, policies, lastBefore(period)));
        }
        for (int i = 0; i < periods.size(); i++) {
            FeedbackPeriod period = periods.get(i);
            if (period.nextMoment() == null || period.nextMoment().isAfter(today)) {
                continue;
            }
            Cohort cohort = period.state().owed() ? cohort(period) : null;
            SweepPlan together = cohort == null ? null : cohort.plan(now);
            SweepPlan alone = period.plan(today);
            Advance advance = Advance.of(period, policies, now);
            if (cohort != null) {
                inSets.add(new InSets(together, alone, cohort.nextAfter(together), period.nextMoment()));
            }
            if (advance.opened() != null) {
                opened.add(advance.opened());
                periods.add(advance.next());
            }
            advance.reached().forEach(deadline -> {
                reached.computeIfAbsent(now, at -> new ArrayList<>()).add(deadline);
                if (deadline.told()) {
                    mails.computeIfAbsent(now, at -> new ArrayList<>())
                            .add(period.baseDue() + " " + deadline.moment().rule());
                }
            });
        }
    }

    /**
     * The first day on which a sweep finds something to do, as its queries find it out; null when nothing will come by itself.
     * A place may skip a day, as Samoa skipped 30 December 2011, and the sweep of the day before is then the one that finds it:
     * that day is told.
     */
    LocalDate firstDue() {
        LocalDate first = null;
        for (FeedbackPeriod period : periods) {
            first = earlier(first, period.nextMoment());
            if (period.state() == FeedbackState.SCHEDULED) {
                for (FeedbackPolicy policy : policies) {
                    if (policy.number() > period.policy().number()) {
                        first = earlier(first, policy.effectiveFrom());
                    }
                }
            }
        }
        return first == null ? null : first.minusDays(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** As the sweep's query groups them. */
    private static Cohort cohort(FeedbackPeriod period) {
        LocalDate since =
                period.remindsSince().isAfter(period.nextMoment()) ? period.remindsSince() : period.nextMoment();
        return new Cohort(period.policy(), period.owedBy(), period.nextMoment(), since);
    }

    /** What the sweep would have done for a period in a set, and what it has done. */
    record InSets(SweepPlan planned, SweepPlan done, LocalDate plannedNext, LocalDate next) {}

    /** As the sweep's query finds out. */
    private boolean isOutdated(LocalDate today) {
        for (FeedbackPeriod period : periods) {
            if (period.state() == FeedbackState.SCHEDULED) {
                for (FeedbackPolicy policy : policies) {
                    if (policy.number() > period.policy().number()
                            && !policy.effectiveFrom().isAfter(today)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Something that somebody does; what the life cycle does not allow now is not done. */
    void act(Deed deed, Instant now) {
        try {
            switch (deed) {
                case FILE ->
                    with(FeedbackState::owed, period -> {
                        FeedbackFixture.fill(period, now);
                        period.submit(FeedbackFixture.EDITOR, now);
                    });
                case RETURN ->
                    with(
                            FeedbackState.SUBMITTED::equals,
                            period -> period.returnReport(FeedbackFixture.OFFICE, now, "More, please.", Map.of()));
                case ACCEPT ->
                    with(FeedbackState.SUBMITTED::equals, period -> period.accept(FeedbackFixture.OFFICE, now));
                case WAIVE ->
                    with(FeedbackState::owed, period -> period.waive(FeedbackFixture.COMMISSION, now, "A flood."));
                case REVOKE ->
                    with(
                            FeedbackState.WAIVED::equals,
                            period -> period.revokeWaiver(FeedbackFixture.COMMISSION, now, "No flood."));
                case EXTEND ->
                    with(FeedbackState::owed, period -> period.extend(45, "A flood.", FeedbackFixture.OFFICE, now));
                case SUSPEND -> {
                    if (supporter.state() == SupporterState.ACTIVE) {
                        SupporterFixture.suspend(supporter, now);
                    }
                }
                case TAKE_BACK -> {
                    if (supporter.state() == SupporterState.SUSPENDED) {
                        SupporterFixture.takeBack(supporter, now);
                        LocalDate today = dayOf(now);
                        FeedbackPolicy policy = FeedbackPolicy.inForceOn(today, policies);
                        replaceScheduled(period -> period.afterReinstatement(policy, lastBefore(period), today));
                    }
                }
                case LEAVE -> {
                    if (!supporter.isOver()) {
                        SupporterFixture.leave(supporter, now);
                        periods.forEach(FeedbackPeriod::rest);
                    }
                }
            }
        } catch (Refused notNow) {
            // nor is it in life
        }
    }

    private void with(Predicate<FeedbackState> state, java.util.function.Consumer<FeedbackPeriod> deed) {
        periods.stream()
                .filter(period -> state.test(period.state()))
                .findFirst()
                .ifPresent(deed);
    }

    private void replaceScheduled(UnaryOperator<FeedbackPeriod> by) {
        periods.replaceAll(period -> period.state() == FeedbackState.SCHEDULED ? by.apply(period) : period);
    }

    private LocalDate lastBefore(FeedbackPeriod period) {
        return periods.stream()
                .filter(other -> other != period)
                .map(FeedbackPeriod::baseDue)
                .max(Comparator.naturalOrder())
                .orElse(period.anchor());
    }

    Standing standing(Instant now) {
        return periods.stream()
                .map(period -> period.standing(now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** All that lasts, but when a rule was carried out and whether a reminder was sent or had become stale. */
    List<String> state() {
        return state(periods);
    }

    static List<String> state(List<FeedbackPeriod> periods) {
        return periods.stream()
                .map(period -> period.number() + " " + period.baseDue() + " " + period.owedBy() + " " + period.state()
                        + " v" + period.policy().number() + " " + period.nextMoment() + " "
                        + period.ledger().stream()
                                .map(entry -> entry.rule() + "@" + entry.due())
                                .sorted()
                                .collect(Collectors.joining(",")))
                .toList();
    }

    /** What people and time can do to a network. */
    enum Deed {
        FILE,
        RETURN,
        ACCEPT,
        WAIVE,
        REVOKE,
        EXTEND,
        SUSPEND,
        TAKE_BACK,
        LEAVE
    }
}
