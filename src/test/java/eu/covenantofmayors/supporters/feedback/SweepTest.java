package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.feedback.Moment.Kind;
import eu.covenantofmayors.supporters.feedback.Network.Deed;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** Years of sweeps, lived through in memory. Source: src/docs/domain.md, "Deadlines". */
@Domain(DueDatesTest.Dates.class)
@Domain(DomainContext.Global.class)
class SweepTest {
    private static final int DAYS = 900;
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

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

    private interface Look {
        void at(Network network, int day);
    }

    /** Lives day by day; a sweep comes before and after each deed, as it does each minute while the server is up. */
    private static Network live(Life life, Set<Integer> down, Look look) {
        Network network = life.network();
        LocalDate date = life.anchor();
        for (int day = 0; day <= DAYS; day++, date = date.plusDays(1)) {
            if (!down.contains(day)) {
                network.sweep(date.atStartOfDay(life.zone()).toInstant());
                Deed deed = life.deeds().get(day);
                if (deed != null) {
                    network.act(deed, life.on(day, 600));
                    network.sweep(life.on(day, 601));
                }
                look.at(network, day);
            }
        }
        return network;
    }

    private static Network live(Life life) {
        return live(life, Set.of(), (network, day) -> {});
    }

    @Property(tries = 10_000)
    void endsInTheSameStateHoweverLongTheServerWasDown(
            @ForAll("lives") Life life,
            @ForAll @IntRange(min = 1, max = DAYS - 50) int from,
            @ForAll @IntRange(min = 1, max = 120) int length) {
        Set<Integer> down = new HashSet<>();
        for (int day = from; day < Math.min(from + length, DAYS); day++) {
            down.add(day);
        }
        // Nobody can do anything while the server is down.
        Life quiet = new Life(life.anchor(), life.policies(), without(life.deeds(), down));

        Network never = live(quiet);
        Network away = live(quiet, down, (network, day) -> {});

        assertThat(away.state()).isEqualTo(never.state());
        assertThat(flags(away)).isEqualTo(flags(never));
        Statistics.label("outage changed what was sent").collect(!away.mails.equals(never.mails));
    }

    @Property(tries = 10_000)
    void writesAtMostOneMailAboutAPeriodInOneSweepAndRecordsTheStaleReminders(
            @ForAll("lives") Life life, @ForAll @IntRange(min = 1, max = DAYS - 50) int from) {
        Set<Integer> down = new HashSet<>();
        for (int day = from; day < from + 40; day++) {
            down.add(day);
        }
        Network network =
                live(new Life(life.anchor(), life.policies(), without(life.deeds(), down)), down, (n, d) -> {});

        network.reached.forEach((at, deadlines) -> {
            Map<LocalDate, Integer> told = new TreeMap<>();
            Map<LocalDate, Integer> reminders = new TreeMap<>();
            deadlines.forEach(deadline -> {
                LocalDate due = deadline.period().baseDue();
                told.merge(due, deadline.told() ? 1 : 0, Integer::sum);
                reminders.merge(due, deadline.moment().kind() == Kind.REMINDER ? 1 : 0, Integer::sum);
            });
            assertThat(told.values()).allMatch(count -> count <= 1);
            assertThat(reminders.values()).allMatch(count -> count <= 1);
        });
    }

    @Property(tries = 10_000)
    void carriesOutNoRuleTwiceForADueDateAndNoneBeforeItsDay(@ForAll("lives") Life life) {
        Network network = live(life);

        for (FeedbackPeriod period : network.periods) {
            Set<String> seen = new HashSet<>();
            period.ledger()
                    .forEach(entry -> assertThat(seen.add(entry.rule() + entry.due()))
                            .as("%s about %s twice", entry.rule(), entry.due())
                            .isTrue());
        }
        network.reached.forEach((at, deadlines) -> assertThat(deadlines)
                .allMatch(deadline -> !deadline.moment().on().isAfter(network.dayOf(at))));
    }

    @Property(tries = 10_000)
    void doesInSetsWhatItDoesOneByOne(@ForAll("lives") Life life, @ForAll @IntRange(min = 1, max = 40) int pause) {
        Set<Integer> down = new HashSet<>();
        for (int day = 1; day < DAYS; day++) {
            if (day % (pause * 2) >= pause) {
                down.add(day);
            }
        }
        Network network =
                live(new Life(life.anchor(), life.policies(), without(life.deeds(), down)), down, (n, d) -> {});

        assertThat(network.inSets).allSatisfy(one -> {
            assertThat(one.planned()).isEqualTo(one.done());
            assertThat(one.plannedNext()).isEqualTo(one.next());
        });
    }

    @Property(tries = 10_000)
    void remindsOnTheDayItselfOrNeverWhileTheServerIsUp(@ForAll("livesWithoutSuspension") Life life) {
        Network network = live(life);

        network.reached.forEach((at, deadlines) -> assertThat(deadlines)
                .filteredOn(deadline -> deadline.moment().kind() == Kind.REMINDER)
                .allSatisfy(
                        deadline -> assertThat(dayThatExists(deadline.moment().on(), life.zone()))
                                .as(
                                        "%s due %s born %s",
                                        deadline.moment().rule(),
                                        deadline.period().baseDue(),
                                        deadline.period().born())
                                .isEqualTo(network.dayOf(at))));
    }

    /** Samoa had no 30 December 2011: what was to happen then happens on the 31st. */
    private static LocalDate dayThatExists(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate();
    }

    @Property(tries = 10_000)
    void hasFlagsExactlyWhenTheStandingSaysSo(@ForAll("lives") Life life) {
        live(life, Set.of(), (network, day) -> {
            boolean looked = (life.anchor().getDayOfYear() + day) % 7 == 0
                    || life.deeds().containsKey(day);
            if (network.supporter.isOver() || !looked) {
                return;
            }
            Instant now = life.deeds().containsKey(day) ? life.on(day, 601) : life.startOf(day);
            for (FeedbackPeriod period : network.periods) {
                if (period.state().owed()) {
                    Standing standing = period.standing(now);
                    assertThat(flagged(period, "OVERDUE")).isEqualTo(standing.compareTo(Standing.OVERDUE) >= 0);
                    assertThat(flagged(period, "MISSED")).isEqualTo(standing == Standing.MISSED);
                }
            }
        });
    }

    private static boolean flagged(FeedbackPeriod period, String rule) {
        return period.ledger().stream()
                .anyMatch(entry -> entry.rule().equals(rule) && entry.due().equals(period.owedBy()));
    }

    @Property(tries = 10_000)
    void countsEveryDueDateFromTheAnchorUnderThePolicyItOpenedUnder(@ForAll("lives") Life life) {
        Network network = live(life);
        LocalDate last = life.anchor();

        for (FeedbackPeriod period : network.periods) {
            assertThat(period.baseDue())
                    .isEqualTo(period.policy().terms().grid(life.anchor()).due(period.number()))
                    .isAfter(last);
            int extended =
                    period.extensions().stream().mapToInt(Extension::days).sum();
            assertThat(period.effectiveDue()).isEqualTo(period.baseDue().plusDays(extended));
            last = period.baseDue();
        }
        assertThat(network.periods)
                .filteredOn(period -> period.state() == FeedbackState.SCHEDULED)
                .hasSize(1);
    }

    @Property(tries = 10_000)
    void keepsAnOpenPeriodUnderItsPolicyAndRecomputesTheNext(@ForAll("lives") Life life) {
        Map<FeedbackPeriod, String> openedUnder = new java.util.IdentityHashMap<>();
        live(life, Set.of(), (network, day) -> {
            if ((life.anchor().getDayOfYear() + day) % 7 != 0) {
                return;
            }
            for (FeedbackPeriod period : network.periods) {
                if (period.state() != FeedbackState.SCHEDULED) {
                    String facts = period.baseDue() + " " + period.policy().number();
                    assertThat(openedUnder.computeIfAbsent(period, p -> facts)).isEqualTo(facts);
                } else if (network.supporter.state() == SupporterState.ACTIVE) {
                    assertThat(period.policy())
                            .isEqualTo(FeedbackPolicy.inForceOn(
                                    dayThatExists(life.anchor().plusDays(day), life.zone()), life.policies()));
                }
            }
        });
    }

    @Property(tries = 10_000)
    void opensNoWindowWhileSuspendedAndLeavesNinetyDaysAfterwards(
            @ForAll("livesWithoutDeeds") Life life,
            @ForAll @IntRange(min = 1, max = DAYS - 1) int from,
            @ForAll @IntRange(min = 1, max = 600) int length) {
        int until = Math.min(from + length, DAYS);
        Life suspended = new Life(life.anchor(), life.policies(), Map.of(from, Deed.SUSPEND, until, Deed.TAKE_BACK));
        Network network = live(suspended);

        Instant begin = suspended.on(from, 600);
        Instant end = suspended.on(until, 600);
        LocalDate back = life.anchor().plusDays(until);
        for (FeedbackMoved opened : network.opened) {
            boolean during = opened.at().isAfter(begin) && opened.at().isBefore(end);
            assertThat(during).isFalse();
            if (opened.at().isAfter(end) && isFirstAfter(end, opened, network)) {
                assertThat(opened.period().baseDue()).isAfterOrEqualTo(back.plusDays(90));
            }
        }
    }

    private static boolean isFirstAfter(Instant end, FeedbackMoved opened, Network network) {
        return network.opened.stream()
                .noneMatch(other -> other.at().isAfter(end) && other.at().isBefore(opened.at()));
    }

    @Property(tries = 10_000)
    void leavesANetworkAloneThatHasLeft(@ForAll("livesWithoutDeeds") Life life, @ForAll @IntRange(max = DAYS) int day) {
        Network network = live(new Life(life.anchor(), life.policies(), Map.of(day, Deed.LEAVE)));

        assertThat(network.reached.keySet()).allMatch(at -> !at.isAfter(life.on(day, 600)));
        assertThat(network.opened).allMatch(opened -> !opened.at().isAfter(life.on(day, 600)));
    }

    @Example
    void doesTheSameEveryMinuteAsOnceADayAcrossBothClockChangesAndALeapDay() {
        for (LocalDate due :
                List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(2028, 2, 29))) {
            FeedbackPolicy policy = new FeedbackPolicy(1, LocalDate.of(2011, 1, 1), PolicyTerms.initial());
            Network daily = new Network(due.minusMonths(12), List.of(policy));
            Network minutely = new Network(due.minusMonths(12), List.of(policy));
            Network down = new Network(due.minusMonths(12), List.of(policy));
            Instant begin = due.minusDays(20).atStartOfDay(BRUSSELS).toInstant();
            Instant end = due.plusDays(20).atStartOfDay(BRUSSELS).toInstant();
            List.of(daily, minutely, down).forEach(network -> network.sweep(begin));

            for (Instant now = begin; !now.isAfter(end); now = now.plus(Duration.ofMinutes(1))) {
                minutely.sweep(now);
            }
            for (LocalDate day = due.minusDays(20); !day.isAfter(due.plusDays(20)); day = day.plusDays(1)) {
                daily.sweep(day.atStartOfDay(BRUSSELS).toInstant());
            }
            down.sweep(end);

            assertThat(minutely.state()).isEqualTo(daily.state()).isEqualTo(down.state());
            assertThat(minutely.mails).isEqualTo(daily.mails).hasSize(4);
            assertThat(flags(down)).isEqualTo(flags(daily));
        }
    }

    @Example
    void sendsOneReminderAfterFortyDaysDownAndRecordsTheOthersAsStale() {
        FeedbackPeriod period = FeedbackFixture.open();
        FeedbackFixture.sweep(period, FeedbackFixture.DUE.minusDays(90));

        assertThat(FeedbackFixture.sweep(period, FeedbackFixture.DUE.plusDays(5)))
                .containsExactly("OVERDUE", "REMINDER+1");
        assertThat(period.ledger())
                .filteredOn(LedgerEntry::stale)
                .extracting(LedgerEntry::rule)
                .containsExactly("REMINDER-30", "REMINDER-7", "REMINDER0");
    }

    private static Map<Integer, Deed> without(Map<Integer, Deed> deeds, Set<Integer> down) {
        Map<Integer, Deed> left = new TreeMap<>(deeds);
        left.keySet().removeAll(down);
        return left;
    }

    /** Flags that were raised, for which period and due date. */
    private static Set<String> flags(Network network) {
        Set<String> flags = new TreeSet<>();
        network.periods.forEach(period -> period.ledger().stream()
                .filter(entry -> !entry.rule().startsWith("REMINDER"))
                .forEach(entry -> flags.add(period.number() + " " + entry.rule() + " " + entry.due() + entry.stale())));
        return flags;
    }
}
