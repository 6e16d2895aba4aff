package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.feedback.Network.Deed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Lives of networks for properties of the sweep: generated, and lived through in memory. */
abstract class GeneratedLives {
    static final int DAYS = 900;
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    /** A generated life: where the network begins, the policies it lives under, and what happens on which day. */
    record Life(LocalDate anchor, List<FeedbackPolicy> policies, Map<Integer, Deed> deeds, ZoneId zone) {
        Life(LocalDate anchor, List<FeedbackPolicy> policies, Map<Integer, Deed> deeds) {
            this(anchor, policies, deeds, policies.get(0).terms().zone());
        }

        Network network() {
            return new Network(anchor, policies);
        }

        /** A moment of a day: as good as any other, for the sweep runs whenever it likes. */
        Instant on(int day, int minute) {
            return anchor.plusDays(day).atStartOfDay(zone()).toInstant().plus(Duration.ofMinutes(minute));
        }

        Instant startOf(int day) {
            return on(day, 0);
        }

        @Override
        public String toString() {
            return anchor + " " + deeds
                    + policies.stream()
                            .map(FeedbackPolicy::terms)
                            .map(terms -> terms.intervalMonths() + " months, window " + terms.windowDays()
                                    + ", reminders "
                                    + terms.reminders() + ", grace " + terms.graceDays() + ", case " + terms.caseDays()
                                    + ", resubmit " + terms.resubmitDays() + ", " + terms.zone() + " "
                                    + terms.calendarDay())
                            .toList()
                    + policies.stream().map(FeedbackPolicy::effectiveFrom).toList();
        }
    }

    @Provide
    Arbitrary<Life> lives() {
        return lives(Deed.values());
    }

    /** What a suspension has kept waiting is made good when it ends: only here is a reminder later than its day. */
    @Provide
    Arbitrary<Life> livesWithoutSuspension() {
        return lives(Deed.values()).map(life -> {
            Map<Integer, Deed> deeds = new TreeMap<>(life.deeds());
            deeds.values().removeIf(Deed.SUSPEND::equals);
            return new Life(life.anchor(), life.policies(), deeds);
        });
    }

    @Provide
    Arbitrary<Life> livesWithoutDeeds() {
        return lives();
    }

    private static Arbitrary<Life> lives(Deed... deeds) {
        DueDatesTest.Dates dates = new DueDatesTest.Dates();
        Arbitrary<Map<Integer, Deed>> happenings = deeds.length == 0
                ? Arbitraries.just(Map.of())
                : Arbitraries.maps(
                                Arbitraries.integers().between(1, DAYS),
                                Arbitraries.frequencyOf(
                                        Tuple.of(8, Arbitraries.of(Deed.FILE, Deed.RETURN, Deed.ACCEPT, Deed.EXTEND)),
                                        Tuple.of(
                                                3,
                                                Arbitraries.of(Deed.SUSPEND, Deed.TAKE_BACK, Deed.WAIVE, Deed.REVOKE)),
                                        Tuple.of(1, Arbitraries.of(deeds).filter(deed -> deed != Deed.LEAVE)),
                                        Tuple.of(1, Arbitraries.of(deeds))))
                        .ofMaxSize(10);
        Arbitrary<List<Integer>> changes = Arbitraries.integers()
                .between(1, DAYS)
                .set()
                .ofMaxSize(2)
                .map(TreeSet::new)
                .map(ArrayList::new);
        return Combinators.combine(dates.days(), dates.terms().list().ofSize(3), changes, happenings)
                .as((anchor, terms, days, deed) -> new Life(anchor, policies(anchor, terms, days), deed));
    }

    /** One zone for all versions of a life: days begin when they begin. */
    private static List<FeedbackPolicy> policies(LocalDate anchor, List<PolicyTerms> terms, List<Integer> changes) {
        ZoneId zone = terms.get(0).zone();
        List<FeedbackPolicy> policies = new ArrayList<>();
        policies.add(new FeedbackPolicy(1, LocalDate.of(2010, 1, 1), terms.get(0)));
        for (int day : changes) {
            PolicyTerms next = terms.get(policies.size());
            PolicyTerms here = new PolicyTerms(
                    next.intervalMonths(),
                    next.windowDays(),
                    next.reminders(),
                    next.graceDays(),
                    next.caseDays(),
                    next.resubmitDays(),
                    zone);
            policies.add(new FeedbackPolicy(
                    policies.size() + 1,
                    anchor.plusDays(day),
                    next.calendarDay() == null ? here : here.dueOn(next.calendarDay())));
        }
        return policies;
    }

    interface Look {
        void at(Network network, int day);
    }

    /**
     * Lives day by day; a sweep comes before and after each deed, as it does each minute while the server is up. Days on which
     * a sweep finds nobody due are passed over, for most days are such.
     */
    static Network live(Life life, Set<Integer> down, Look look) {
        Network network = life.network();
        LocalDate date = life.anchor();
        LocalDate due = date;
        for (int day = 0; day <= DAYS; day++, date = date.plusDays(1)) {
            if (!down.contains(day)) {
                if (due != null && !date.isBefore(due)) {
                    network.sweep(date.atStartOfDay(life.zone()).toInstant());
                    due = network.firstDue();
                }
                Deed deed = life.deeds().get(day);
                if (deed != null) {
                    network.act(deed, life.on(day, 600));
                    network.sweep(life.on(day, 601));
                    due = network.firstDue();
                }
                look.at(network, day);
            }
        }
        return network;
    }

    static Network live(Life life) {
        return live(life, Set.of(), (network, day) -> {});
    }

    static Map<Integer, Deed> without(Map<Integer, Deed> deeds, Set<Integer> down) {
        Map<Integer, Deed> left = new TreeMap<>(deeds);
        left.keySet().removeAll(down);
        return left;
    }

    /** Flags that were raised, for which period and due date. */
    static Set<String> flags(Network network) {
        Set<String> flags = new TreeSet<>();
        network.periods.forEach(period -> period.ledger().stream()
                .filter(entry -> !entry.rule().startsWith("REMINDER"))
                .forEach(entry -> flags.add(period.number() + " " + entry.rule() + " " + entry.due() + entry.stale())));
        return flags;
    }
}
