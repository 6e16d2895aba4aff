package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterRowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final RegisterRows rows = new RegisterRows(TODAY);

    @Test
    void readsAGoodRow() {
        assertThat(read(RegisterSheet.good(14655, "Kyiv")))
                .isEqualTo(new RegisterRow(
                        "14655",
                        "UA14655",
                        "Kyiv",
                        "UA",
                        1000,
                        50.450099945068388,
                        30.523399353027301,
                        LocalDate.of(2011, 5, 23),
                        true,
                        false,
                        false,
                        false,
                        AdhesionType.INDIVIDUAL,
                        SignatoryStatus.PUBLISHED,
                        "Kyiv Regional State Administration",
                        null,
                        null));
        assertThat(rows.read()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "NULL", "-", " - ", "", " \u00a0 ", "NA", "n/a", "н/д", "–", "нет данных"})
    void takesTheSignsForNothingAsNothing(String nothing) {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        for (String column : RegisterRows.COLUMNS) {
            if (!column.equals("organisation_id")
                    && !column.equals("organisation_name")
                    && !column.equals("country_code")
                    && !column.equals("signatory_status")) {
                cells.put(column, nothing);
            }
        }
        assertThat(read(cells))
                .isEqualTo(new RegisterRow(
                        "1",
                        null,
                        "Kyiv",
                        "UA",
                        null,
                        null,
                        null,
                        null,
                        false,
                        false,
                        false,
                        false,
                        null,
                        SignatoryStatus.PUBLISHED,
                        null,
                        null,
                        null));
    }

    @Test
    void reportsWhateverIsNeededAndNotThere() {
        rows.add(new RegisterLine(5, Map.of("organisation_name", "-", "country_code", "null"), false));

        assertThat(rows.rows()).isEmpty();
        assertThat(rows.problems())
                .containsExactly(
                        RowProblem.rowLeftOut(5, "organisation_id", "", "problem.missing"),
                        RowProblem.rowLeftOut(5, "organisation_name", "-", "problem.missing"),
                        RowProblem.rowLeftOut(5, "country_code", "null", "problem.missing"),
                        RowProblem.rowLeftOut(5, "signatory_status", "", "problem.missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    organisation_id            | 0            | problem.noId
                    organisation_id            | -3           | problem.noId
                    organisation_id            | 1.5          | problem.noId
                    organisation_id            | _med         | problem.noId
                    organisation_id            | 20368 med    | problem.noId
                    country_code               | Ukraine      | problem.noCountry
                    country_code               | 1            | problem.noCountry
                    signatory_status           | deleted      | problem.noStatus
                    """)
    void leavesOutARowWithoutWhatEverySignatoryHas(String column, String value, String reason) {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put(column, value);
        rows.add(new RegisterLine(7, cells, false));

        assertThat(rows.rows()).isEmpty();
        assertThat(rows.problems()).containsExactly(RowProblem.rowLeftOut(7, column, value, reason));
        assertThat(rows.read()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    population_adhesion        | -1           | problem.noPopulation
                    population_adhesion        | 1000.5       | problem.noPopulation
                    population_adhesion        | 100000001    | problem.noPopulation
                    population_adhesion        | 1.234,5      | problem.noPopulation
                    population_adhesion        | 1e999999999  | problem.noPopulation
                    population_adhesion        | many         | problem.noPopulation
                    organisation_latitude      | 90.0001      | problem.outOfRange
                    organisation_latitude      | -91          | problem.outOfRange
                    organisation_latitude      | 1,234.5      | problem.noNumber
                    organisation_longitude     | 180,5        | problem.outOfRange
                    organisation_longitude     | -181         | problem.outOfRange
                    commitment_CoM2020_flag    | yes          | problem.noTruth
                    commitment_mayoradapt_flag | 2            | problem.noTruth
                    adhesion_type              | As a guest   | problem.noAdhesionType
                    adhesion_type              | As a group   | problem.noAdhesionType
                    date_of_adhesion           | 2026-01-16   | problem.dateOutOfRange
                    date_of_adhesion           | 2007-12-31   | problem.dateOutOfRange
                    date_of_adhesion           | 39447        | problem.dateOutOfRange
                    date_of_adhesion           | 46038        | problem.dateOutOfRange
                    date_of_adhesion           | 2024-02-30   | problem.noDate
                    date_of_adhesion           | 23/05/2011   | problem.noDate
                    date_of_adhesion           | -1           | problem.noDate
                    date_of_adhesion           | 1000000      | problem.noDate
                    """)
    void leavesOutAWrongValueAloneAndTakesTheRow(String column, String value, String reason) {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put(column, value);
        rows.add(new RegisterLine(7, cells, false));

        assertThat(rows.rows()).extracting(RegisterRow::name).containsExactly("Kyiv");
        assertThat(rows.problems()).containsExactly(RowProblem.valueLeftOut(7, column, value, reason));
        assertThat(rows.read()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"20368_med, 20368_med", "14655, 14655", "14655.0, 14655", "9223372036854775808, 9223372036854775808"})
    void takesTheIdentifierAsAText(String written, String identifier) {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put("organisation_id", written);

        assertThat(read(cells).registerId()).isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.000 | 12000", "12,000 | 12000", "1,234,567 | 1234567", "1 000 | 1000"})
    void takesThreeDigitsBehindAMarkForThousands(String written, int population) {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put("population_adhesion", written);

        assertThat(read(cells).population()).isEqualTo(population);
    }

    @Test
    void readsAgainWhatItHasWritten() {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put("organisation_id", "20368_med");
        cells.put("adhesion_type", "As a group of signatories committing collectively (joint SEAP - option 2)");
        cells.put("signatory_status", "on_hold");
        cells.put("supporter_name", "EUROCITIES");
        RegisterRow row = read(cells);

        assertThat(RegisterRows.restored(row.cells(), TODAY)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2011-05-23          | false | 2011-05-23
                    2011-05-23 00:00:00 | false | 2011-05-23
                    2011-05-23T00:00:00 | false | 2011-05-23
                    40686               | false | 2011-05-23
                    40686.75            | false | 2011-05-23
                    39224               | true  | 2011-05-23
                    2008-01-01          | false | 2008-01-01
                    2026-01-15          | false | 2026-01-15
                    """)
    void readsDatesInEachWayOfWritingThem(String value, boolean date1904, LocalDate date) {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put("date_of_adhesion", value);

        assertThat(read(cells, date1904).adhesionDate()).isEqualTo(date);
    }

    @Test
    void readsADecimalCommaLikeAPoint() {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put("organisation_latitude", "50,4501");
        cells.put("organisation_longitude", "-30.5234");

        RegisterRow row = read(cells);
        assertThat(row.latitude()).isEqualTo(50.4501);
        assertThat(row.longitude()).isEqualTo(-30.5234);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "1E3, 1000", "1000.0, 1000", "0, "})
    void readsAPopulationAsExcelMayWriteIt(String value, Integer population) {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put("population_adhesion", new BigDecimal(value));

        assertThat(read(cells).population()).isEqualTo(population);
    }

    @ParameterizedTest
    @CsvSource({
        "As an individual signatory, INDIVIDUAL",
        "1, INDIVIDUAL",
        "As a group of signatories committing individually (joint SEAP - option 1), GROUP_INDIVIDUAL",
        "AS A GROUP of signatories committing collectively (joint SEAP - option 2), GROUP_COLLECTIVE"
    })
    void knowsTheKindsOfAdhesion(String value, AdhesionType type) {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put("adhesion_type", value);

        assertThat(read(cells).adhesionType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"published, PUBLISHED", "Published, PUBLISHED", "on_hold, ON_HOLD", "on-hold, ON_HOLD"})
    void knowsTheTwoStatuses(String value, SignatoryStatus status) {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put("signatory_status", value);

        assertThat(read(cells).status()).isEqualTo(status);
    }

    @Test
    void keepsTheFirstOfTwoRowsOfOneSignatory() {
        rows.add(new RegisterLine(2, RegisterSheet.good(1, "Kyiv"), false));
        rows.add(new RegisterLine(3, RegisterSheet.good(1, "Kharkiv"), false));

        assertThat(rows.rows()).extracting(RegisterRow::name).containsExactly("Kyiv");
        assertThat(rows.problems())
                .containsExactly(RowProblem.rowLeftOut(3, "organisation_id", "1", "problem.duplicate"));
        assertThat(rows.read()).isEqualTo(2);
    }

    @Test
    void takesBlanksInANameAsOneAndLeavesOutWhatNobodySees() {
        assertThat(read(RegisterSheet.good(1, " Bila \u00a0\n Tserkva ")).name())
                .isEqualTo("Bila Tserkva");

        rows.add(new RegisterLine(2, RegisterSheet.good(2, "Bila\u00ad \u200bTser\u0007kva"), false));
        assertThat(rows.rows().get(1).name()).isEqualTo("Bila Tserkva");
        rows.add(new RegisterLine(3, RegisterSheet.good(3, "x".repeat(301)), false));
        assertThat(rows.problems()).extracting(RowProblem::reasonKey).containsExactly("problem.tooLong");
        assertThat(rows.problems().get(0).value()).hasSize(200).endsWith("x…");
    }

    @Test
    void tellsEveryProblemOfARow() {
        Map<String, Object> cells = RegisterSheet.good(1, "Kyiv");
        cells.put("population_adhesion", "many");
        cells.put("signatory_status", "gone");
        rows.add(new RegisterLine(9, cells, false));

        assertThat(rows.problems())
                .extracting(RowProblem::column)
                .containsExactly("population_adhesion", "signatory_status");
    }

    private RegisterRow read(Map<String, Object> cells) {
        return read(cells, false);
    }

    private RegisterRow read(Map<String, Object> cells, boolean date1904) {
        rows.add(new RegisterLine(2, cells, date1904));
        assertThat(rows.problems()).isEmpty();
        return rows.rows().get(0);
    }
}
