package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YearChartTest {
    @Test
    void hasNoBarWithoutAYear() {
        assertThat(YearChart.of(new TreeMap<>()).bars()).isEmpty();
    }

    @Test
    void keepsTheYearsInWhichNothingHappened() {
        List<YearChart.Bar> bars =
                YearChart.of(new TreeMap<>(Map.of(2013, 4L, 2016, 2L))).bars();

        assertThat(bars).extracting(YearChart.Bar::year).containsExactly(2013, 2014, 2015, 2016);
        assertThat(bars).extracting(YearChart.Bar::amount).containsExactly(4L, 0L, 0L, 2L);
        assertThat(bars).extracting(YearChart.Bar::height).containsExactly(160, 0, 0, 80);
    }

    @Test
    void nothingInAnyYearIsNoBarAtAll() {
        assertThat(YearChart.of(new TreeMap<>(Map.of(2024, 0L, 2025, 0L))).bars())
                .extracting(YearChart.Bar::height)
                .containsExactly(0, 0);
    }

    @Test
    void barsStandBesideEachOtherWithinThePicture() {
        List<YearChart.Bar> bars = YearChart.of(IntStream.rangeClosed(2008, 2024)
                        .boxed()
                        .collect(Collectors.toMap(year -> year, year -> 1L, Long::sum, TreeMap::new)))
                .bars();

        for (int i = 0; i < bars.size(); i++) {
            double before =
                    i == 0 ? 0 : bars.get(i - 1).left() + bars.get(i - 1).width();
            assertThat(bars.get(i).left()).isGreaterThan(before);
            assertThat(bars.get(i).left() + bars.get(i).width()).isLessThan(100);
        }
        assertThat(bars).filteredOn(YearChart.Bar::label).hasSizeLessThanOrEqualTo(8);
    }
}
