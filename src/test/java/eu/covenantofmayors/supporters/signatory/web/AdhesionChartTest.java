package eu.covenantofmayors.supporters.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.signatory.AdhesionYear;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdhesionChartTest {
    @Test
    void hasNoBarWithoutAYear() {
        assertThat(AdhesionChart.of(List.of()).bars()).isEmpty();
    }

    @Test
    void keepsTheYearsInWhichNobodyJoined() {
        List<AdhesionChart.Bar> bars = AdhesionChart.of(List.of(new AdhesionYear(2013, 4), new AdhesionYear(2016, 2)))
                .bars();

        assertThat(bars).extracting(AdhesionChart.Bar::year).containsExactly(2013, 2014, 2015, 2016);
        assertThat(bars).extracting(AdhesionChart.Bar::signatories).containsExactly(4L, 0L, 0L, 2L);
        assertThat(bars).extracting(AdhesionChart.Bar::height).containsExactly(160, 0, 0, 80);
    }

    @Test
    void barsStandBesideEachOtherWithinThePicture() {
        List<AdhesionChart.Bar> bars = AdhesionChart.of(IntStream.rangeClosed(2008, 2024)
                        .mapToObj(year -> new AdhesionYear(year, 1))
                        .toList())
                .bars();

        for (int i = 0; i < bars.size(); i++) {
            double before =
                    i == 0 ? 0 : bars.get(i - 1).left() + bars.get(i - 1).width();
            assertThat(bars.get(i).left()).isGreaterThan(before);
            assertThat(bars.get(i).left() + bars.get(i).width()).isLessThan(100);
        }
        assertThat(bars).filteredOn(AdhesionChart.Bar::label).hasSizeLessThanOrEqualTo(8);
    }
}
