package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import net.jqwik.api.domains.DomainContextBase;

@Domain(DueDatesTest.Dates.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class DueDatesTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Example
    void doesNotDriftFromThe31st() {
        DueDates monthly = new DueDates(LocalDate.of(2026, 1, 31), 1);
        assertThat(monthly.due(1)).isEqualTo("2026-02-28");
        assertThat(monthly.due(2)).isEqualTo("2026-03-31");
        assertThat(monthly.due(25)).isEqualTo("2028-02-29");
    }

    @Example
    void comesBackToThe29thOfFebruaryInLeapYears() {
        DueDates yearly = new DueDates(LocalDate.of(2024, 2, 29), 12);
        assertThat(yearly.due(1)).isEqualTo("2025-02-28");
        assertThat(yearly.due(4)).isEqualTo("2028-02-29");
    }

    @Example
    void endsADayThatHas23HoursAndOneThatHas25() {
        assertThat(hours(LocalDate.of(2026, 3, 29))).isEqualTo(23);
        assertThat(hours(LocalDate.of(2026, 10, 25))).isEqualTo(25);
        assertThat(DueDates.endOf(LocalDate.of(2026, 3, 31), BRUSSELS)).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(DueDates.endOf(LocalDate.of(2026, 12, 31), BRUSSELS)).isEqualTo("2026-12-31T23:00:00Z");
    }

    private static long hours(LocalDate day) {
        return ChronoUnit.HOURS.between(DueDates.endOf(day.minusDays(1), BRUSSELS), DueDates.endOf(day, BRUSSELS));
    }

    @Example
    void letsAllReportOnOneDayTheFirstTimeSixMonthsAfterTheAnchor() {
        MonthDay endOfMarch = MonthDay.of(3, 31);
        assertThat(new DueDates(LocalDate.of(2025, 9, 30), 12, endOfMarch).due(1))
                .isEqualTo("2026-03-31");
        assertThat(new DueDates(LocalDate.of(2025, 10, 1), 12, endOfMarch).due(1))
                .isEqualTo("2027-03-31");
        assertThat(new DueDates(LocalDate.of(2025, 9, 30), 24, endOfMarch).due(2))
                .isEqualTo("2028-03-31");
        assertThat(new DueDates(LocalDate.of(2025, 1, 1), 12, MonthDay.of(2, 29)).due(3))
                .isEqualTo("2028-02-29");
    }

    @Property(tries = 10_000)
    void isTheAnchorsDayOfTheMonthOrTheMonthsLast(
            @ForAll LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 24) int interval,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate due = new DueDates(anchor, interval).due(n);

        assertThat(YearMonth.from(anchor).until(YearMonth.from(due), ChronoUnit.MONTHS))
                .isEqualTo((long) n * interval);
        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(anchor.getDayOfMonth(), due.lengthOfMonth()));
    }

    @Property(tries = 10_000)
    void isTheSameDayEveryYearWhereAllReportOnOneDay(
            @ForAll LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 2) int years,
            @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
        MonthDay day = MonthDay.from(LocalDate.of(2026, 1, 1).plusDays(dayOfYear - 1L));
        DueDates dates = new DueDates(anchor, 12 * years, day);

        assertThat(dates.due(1))
                .isBetween(anchor.plusMonths(6), anchor.plusMonths(18).plusDays(1));
        for (int n = 1; n <= 5; n++) {
            assertThat(MonthDay.from(dates.due(n))).isEqualTo(day);
            assertThat(dates.due(n + 1).getYear() - dates.due(n).getYear()).isEqualTo(years);
        }
    }

    @Property(tries = 10_000)
    void findsTheFirstDateAfterADay(@ForAll LocalDate anchor, @ForAll PolicyTerms terms, @ForAll LocalDate day) {
        DueDates dates = terms.grid(anchor);
        int n = dates.firstAfter(day);

        assertThat(n).isPositive();
        assertThat(dates.due(n)).isAfter(day);
        if (n > 1) {
            assertThat(dates.due(n - 1)).isBeforeOrEqualTo(day);
        }
    }

    @Property(tries = 10_000)
    void leavesNinetyDaysAfterAReinstatementAndNotAnIntervalMore(
            @ForAll LocalDate anchor, @ForAll PolicyTerms terms, @ForAll LocalDate back) {
        DueDates dates = terms.grid(anchor);
        int n = dates.firstAfterReinstatement(back, anchor);

        assertThat(dates.due(n)).isAfterOrEqualTo(back.plusDays(90));
        if (n > 1) {
            assertThat(dates.due(n - 1)).isBefore(back.plusDays(90));
        }
    }

    @Property(tries = 10_000)
    void endsWithTheLastInstantOfTheLocalDay(@ForAll LocalDate due, @ForAll ZoneId zone) {
        Instant end = DueDates.endOf(due, zone);

        assertThat(end.atZone(zone).toLocalDate()).isAfter(due);
        assertThat(end.minusNanos(1).atZone(zone).toLocalDate()).isBeforeOrEqualTo(due);
    }

    @Property(tries = 10_000)
    void isNeverSoonerUnderNewTermsThanPromisedOrThanAWholeWindowAndNinetyDays(
            @ForAll LocalDate anchor,
            @ForAll PolicyTerms old,
            @ForAll PolicyTerms terms,
            @ForAll @IntRange(max = 2000) int later) {
        LocalDate from = anchor.plusDays(later);
        DueDates before = old.grid(anchor);
        int n = before.firstAfter(from);
        LocalDate last = n == 1 ? anchor : before.due(n - 1);
        DueDates after = terms.grid(anchor);
        LocalDate due = after.due(after.firstUnderNewTerms(before.due(n), last, from, terms.windowDays()));

        assertThat(due).isAfter(last);
        assertThat(due.isBefore(before.due(n)) && due.isBefore(from.plusDays(Math.max(90, terms.windowDays()))))
                .isFalse();
        assertThat(due).isBefore(before.due(n).plus(Period.ofMonths(2 * terms.intervalMonths() + 18)));
    }

    /** Where generated dates and policies come from: every third anchor is a month's end or a leap day. */
    static class Dates extends DomainContextBase {
        private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);

        @Provide
        Arbitrary<LocalDate> days() {
            Arbitrary<LocalDate> any =
                    Arbitraries.integers().between(0, 25 * 365).map(FIRST::plusDays);
            Arbitrary<LocalDate> monthEnds = any.map(day -> YearMonth.from(day).atEndOfMonth());
            Arbitrary<LocalDate> leapDays =
                    Arbitraries.of(2012, 2016, 2020, 2024, 2028, 2032).map(year -> LocalDate.of(year, 2, 29));
            // The days on which the clocks change in Brussels, and their neighbours.
            Arbitrary<LocalDate> clockChanges = Combinators.combine(
                            Arbitraries.integers().between(2011, 2035),
                            Arbitraries.of(3, 10),
                            Arbitraries.integers().between(-1, 1))
                    .as((year, month, by) -> lastSunday(year, month).plusDays(by));
            return Arbitraries.frequencyOf(
                    Tuple.of(6, any), Tuple.of(2, monthEnds), Tuple.of(1, leapDays), Tuple.of(1, clockChanges));
        }

        static LocalDate lastSunday(int year, int month) {
            LocalDate end = YearMonth.of(year, month).atEndOfMonth();
            return end.minusDays(end.getDayOfWeek().getValue() % 7);
        }

        @Provide
        Arbitrary<ZoneId> zones() {
            return Arbitraries.frequencyOf(
                    Tuple.of(4, Arbitraries.just(ZoneId.of("Europe/Brussels"))),
                    Tuple.of(
                            1,
                            Arbitraries.of(
                                            "Asia/Tashkent",
                                            "Asia/Tbilisi",
                                            "Europe/Kyiv",
                                            "Asia/Beirut",
                                            "America/Havana",
                                            "Pacific/Apia")
                                    .map(ZoneId::of)));
        }

        @Provide
        Arbitrary<PolicyTerms> terms() {
            return Combinators.combine(
                            Arbitraries.of(1, 2, 3, 6, 12, 12, 12, 18, 24),
                            Arbitraries.of(10, 30, 60, 90, 90, 90, 120, 365),
                            Arbitraries.integers().between(-120, 60).list().ofMaxSize(6),
                            Arbitraries.of(0, 1, 14, 30, 30, 30, 60),
                            Arbitraries.of(0, 1, 30, 60, 60, 120),
                            Arbitraries.of(1, 14, 30, 30, 60),
                            zones(),
                            Arbitraries.of(true, false, false, false))
                    .as((interval, window, reminders, grace, more, resubmit, zone, calendar) -> {
                        List<Integer> offsets = new TreeSet<>(reminders)
                                .stream().filter(day -> day >= -window).toList();
                        PolicyTerms terms =
                                new PolicyTerms(interval, window, offsets, grace, grace + more, resubmit, zone);
                        return calendar && interval % 12 == 0 ? terms.dueOn(MonthDay.of(3, 31)) : terms;
                    });
        }
    }
}
