package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.feedback.Moment.Kind;
import eu.covenantofmayors.supporters.feedback.Network.Deed;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Years of sweeps, lived through in memory: on which day what happens, under which policy. */
@Domain(DueDatesTest.Dates.class)
@Domain(DomainContext.Global.class)
class SweepScheduleTest extends GeneratedLives {
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

    /** Four rules, looked at together, because to live through a life takes longer than to look at it. */
    @Property(tries = 10_000)
    void keepsItsRulesOnEveryDay(@ForAll("lives") Life life) {
        Map<FeedbackPeriod, String> openedUnder = new IdentityHashMap<>();
        Network network = live(life, Set.of(), (lived, day) -> {
            boolean sampled = (life.anchor().getDayOfYear() + day) % 7 == 0;
            if (sampled || life.deeds().containsKey(day)) {
                hasFlagsExactlyWhenTheStandingSaysSo(life, lived, day);
            }
            if (sampled) {
                keepsAnOpenPeriodUnderItsPolicyAndRecomputesTheNext(life, lived, day, openedUnder);
            }
        });
        countsEveryDueDateFromTheAnchorUnderThePolicyItOpenedUnder(life, network);
        carriesOutNoRuleTwiceForADueDateAndNoneBeforeItsDay(network);
    }

    private static void hasFlagsExactlyWhenTheStandingSaysSo(Life life, Network network, int day) {
        if (network.supporter.isOver()) {
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
    }

    private static boolean flagged(FeedbackPeriod period, String rule) {
        return period.ledger().stream()
                .anyMatch(entry -> entry.rule().equals(rule) && entry.due().equals(period.owedBy()));
    }

    private static void countsEveryDueDateFromTheAnchorUnderThePolicyItOpenedUnder(Life life, Network network) {
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

    private static void keepsAnOpenPeriodUnderItsPolicyAndRecomputesTheNext(
            Life life, Network network, int day, Map<FeedbackPeriod, String> openedUnder) {
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
    }

    private static void carriesOutNoRuleTwiceForADueDateAndNoneBeforeItsDay(Network network) {
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

    /** Samoa had no 30 December 2011: what was to happen then happens on the 31st. */
    private static LocalDate dayThatExists(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate();
    }
}
