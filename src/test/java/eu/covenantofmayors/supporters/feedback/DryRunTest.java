package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.feedback.GeneratedLives.Life;
import eu.covenantofmayors.supporters.feedback.Moment.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** The dry run tells what the sweep then really does. Source: src/docs/domain.md, "What if?". */
@Domain(DueDatesTest.Dates.class)
@Domain(DomainContext.Global.class)
class DryRunTest {
    private static final int DAYS = 900;

    @Provide
    Arbitrary<Life> lives() {
        return new SweepTest().lives();
    }

    private static boolean moves(FeedbackPeriod period) {
        return period.state() == FeedbackState.SCHEDULED || period.state().owed();
    }

    private static DryRun dry(Network network, List<FeedbackPolicy> policies, LocalDate from, LocalDate until) {
        LocalDate settled = network.periods.stream()
                .filter(period -> !moves(period))
                .map(FeedbackPeriod::baseDue)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return DryRun.of(network.periods.stream().filter(DryRunTest::moves).toList(), settled, policies, from, until);
    }

    /** Until a day people do what they do; then nobody does anything, and the sweep goes on each day. */
    @Property(tries = 3_000)
    void tellsForADayWhatSweepingDayByDayUntilThenReallyDoes(
            @ForAll("lives") Life life,
            @ForAll @IntRange(min = 0, max = DAYS) int today,
            @ForAll @IntRange(min = 0, max = 800) int ahead) {
        Network network = life.network();
        for (int day = 0; day <= today; day++) {
            network.sweep(life.startOf(day));
            if (life.deeds().containsKey(day)) {
                network.act(life.deeds().get(day), life.on(day, 600));
            }
        }
        List<String> before = network.state();
        // As the zone has it: Samoa had no 30 December 2011.
        LocalDate last = network.dayOf(life.on(today + ahead, 601));
        boolean any = network.periods.stream().anyMatch(DryRunTest::moves);
        if (!any) {
            return;
        }

        DryRun run = dry(network, life.policies(), network.dayOf(life.on(today, 601)), last);
        assertThat(network.state()).as("what is stored").isEqualTo(before);

        Instant since = life.on(today, 601);
        for (int day = today; day <= today + ahead; day++) {
            network.sweep(life.on(day, 601));
        }
        List<String> really = new ArrayList<>();
        network.opened.stream()
                .filter(opened -> !opened.at().isBefore(since))
                .forEach(opened -> really.add(
                        network.dayOf(opened.at()) + " " + opened.period().baseDue() + " OPEN false"));
        network.reached.forEach((at, deadlines) -> {
            if (!at.isBefore(since)) {
                deadlines.forEach(deadline -> really.add(network.dayOf(at) + " "
                        + deadline.period().baseDue() + " " + deadline.moment().rule() + " " + deadline.told()));
            }
        });
        assertThat(run.happenings().stream()
                        .map(happening -> happening.on() + " "
                                + happening.period().baseDue() + " "
                                + happening.moment().rule() + " " + happening.told()))
                .containsExactlyInAnyOrderElementsOf(really);
        assertThat(run.standing(last)).isEqualTo(network.standing(life.on(today + ahead, 720)));
        assertThat(Network.state(run.periods()))
                .containsExactlyInAnyOrderElementsOf(Network.state(
                        network.periods.stream().filter(DryRunTest::moves).toList()));
        Statistics.label("something happened").collect(!really.isEmpty());
    }

    private static final LocalDate ANCHOR = LocalDate.of(2026, 3, 31);

    private static FeedbackPolicy version(int number, LocalDate from, int interval, int grace) {
        return new FeedbackPolicy(
                number,
                from,
                new PolicyTerms(interval, 90, List.of(-30, 0), grace, 90, 30, ZoneId.of("Europe/Brussels")));
    }

    @Example
    void aDraftChangesNothingForAWindowThatIsOpen() {
        List<FeedbackPolicy> policies = List.of(version(1, LocalDate.of(2011, 1, 1), 12, 30));
        Network network = new Network(ANCHOR, policies);
        LocalDate today = LocalDate.of(2027, 2, 1);
        network.sweep(today.atTime(9, 0).atZone(ZoneId.of("Europe/Brussels")).toInstant());
        List<FeedbackPolicy> draft = List.of(policies.get(0), version(2, today.plusDays(1), 12, 0));

        LocalDate inGrace = LocalDate.of(2027, 4, 10);
        assertThat(dry(network, draft, today, inGrace).standing(inGrace))
                .isEqualTo(dry(network, policies, today, inGrace).standing(inGrace));
    }

    @Example
    void aDraftMovesTheDueDateOfAWindowThatHasNotOpened() {
        List<FeedbackPolicy> policies = List.of(version(1, LocalDate.of(2011, 1, 1), 24, 30));
        Network network = new Network(ANCHOR, policies);
        LocalDate today = LocalDate.of(2026, 6, 1);
        List<FeedbackPolicy> draft = List.of(policies.get(0), version(2, today.plusDays(1), 12, 30));
        LocalDate then = today.plusDays(30);

        assertThat(dry(network, policies, today, then).due()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(dry(network, draft, today, then).due()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(dry(network, draft, today, LocalDate.of(2027, 7, 1)).happenings())
                .anyMatch(happening -> happening.moment().kind() == Kind.CASE);
    }
}
