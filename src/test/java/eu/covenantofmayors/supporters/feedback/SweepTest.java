package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.feedback.Moment.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** Years of sweeps, lived through in memory: what outages change, and what a sweep does once. */
@Domain(DueDatesTest.Dates.class)
@Domain(DomainContext.Global.class)
class SweepTest extends GeneratedLives {
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
}
