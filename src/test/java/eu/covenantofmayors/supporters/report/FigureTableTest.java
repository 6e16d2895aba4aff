package eu.covenantofmayors.supporters.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import eu.covenantofmayors.supporters.supporter.Commitment;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    private final FigureTable table = new FigureTable(
            2023,
            2025,
            List.of(
                    new Figure(Measure.EVENTS, 2025, "UA", null, 5),
                    new Figure(Measure.EVENTS, 2025, "GE", null, 3),
                    new Figure(Measure.EVENTS, 2025, null, null, 1),
                    new Figure(Measure.EVENTS, 2024, "UA", null, 10),
                    new Figure(Measure.HOURS, 2023, "AM", null, 7),
                    new Figure(Measure.ACTIONS, 2025, "UA", Commitment.PROMOTE, 2),
                    new Figure(Measure.ACTIONS, 2025, "GE", Commitment.PROMOTE, 4),
                    new Figure(Measure.ACTIONS, 2025, "GE", Commitment.EXCHANGE, 8)));

    @Test
    void addsUpByYearCountryAndCommitment() {
        assertThat(table.total(Measure.EVENTS)).isEqualTo(9);
        assertThat(table.before(Measure.EVENTS)).isEqualTo(10);
        assertThat(table.change(Measure.EVENTS)).isEqualTo(-1);
        assertThat(table.inCountry(Measure.EVENTS, "UA")).isEqualTo(5);
        assertThat(table.forCommitment(Measure.ACTIONS, Commitment.PROMOTE)).isEqualTo(6);
        assertThat(table.overTime(Measure.EVENTS)).containsExactly(entry(2023, 0L), entry(2024, 10L), entry(2025, 9L));
    }

    @Test
    void ofOneCountryItTellsThatOnly() {
        FigureTable georgia = table.of("GE");

        assertThat(georgia.total(Measure.EVENTS)).isEqualTo(3);
        assertThat(georgia.forCommitment(Measure.ACTIONS, Commitment.EXCHANGE)).isEqualTo(8);
        assertThat(georgia.countries()).containsExactly("GE");
    }

    @Test
    void namesTheCountriesOfItsYearTheUnknownOneLast() {
        assertThat(table.countries()).containsExactly("GE", "UA", "");
    }

    @Test
    void takesTheMembersOfEarlierYearsFromTheirReports() {
        FigureTable earlier = new FigureTable(
                2020,
                2024,
                List.of(
                        new Figure(Measure.MEMBERS, 2024, "UA", null, 90),
                        new Figure(Measure.MEMBERS, 2020, "UA", null, 10),
                        new Figure(Measure.EVENTS, 2024, "UA", null, 1)));

        FigureTable told = table.after(earlier);

        assertThat(told.before(Measure.MEMBERS)).isEqualTo(90);
        assertThat(told.before(Measure.EVENTS)).isEqualTo(10);
        assertThat(told.overTime(Measure.MEMBERS)).containsOnlyKeys(2023, 2024, 2025);
    }
}
