package eu.covenantofmayors.supporters.feedback;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Where generated dates and policies come from: every third anchor is a month's end or a leap day. */
class Dates extends DomainContextBase {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, 25 * 365).map(FIRST::plusDays);
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
                    PolicyTerms terms = new PolicyTerms(interval, window, offsets, grace, grace + more, resubmit, zone);
                    return calendar && interval % 12 == 0 ? terms.dueOn(MonthDay.of(3, 31)) : terms;
                });
    }
}
