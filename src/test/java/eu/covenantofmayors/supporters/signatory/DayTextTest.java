package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-03-15            | 2021-03-15
            2021-03-15 00:00:00   | 2021-03-15
            2021-03-15T08:30:00Z  | 2021-03-15
            2021/3/15             | 2021-03-15
            15.03.2021            | 2021-03-15
            15.03.2021 г.         | 2021-03-15
            15.03.2021 р.         | 2021-03-15
            15.3.21               | 2021-03-15
            15.03.2021 0:00       | 2021-03-15
            15/03/2021            | 2021-03-15
            03/15/2021            | 2021-03-15
            3/3/2021              | 2021-03-03
            15-03-2021            | 2021-03-15
            20210315              | 2021-03-15
            44270                 | 2021-03-15
            44270.5               | 2021-03-15
            2019                  | 2019-01-01
            2019 р.               | 2019-01-01
            з 2019 року           | 2019-01-01
            03.2021               | 2021-03-01
            2021-03               | 2021-03-01
            15 березня 2021 р.    | 2021-03-15
            15 марта 2021 года    | 2021-03-15
            15 March 2021         | 2021-03-15
            March 15, 2021        | 2021-03-15
            березень 2021         | 2021-03-01
            15 martie 2021        | 2021-03-15
            31.12.98              | 1998-12-31
            """)
    void daysAreReadAsPeopleWriteThem(String written, LocalDate day) {
        assertThat(DayText.read(written, TODAY)).isEqualTo(CellValue.of(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "н/д", "n/a"})
    void unknownIsUnknown(String written) {
        assertThat(DayText.read(written, TODAY)).isEqualTo(CellValue.unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "31.2.2020, problem.noDay",
        "13/13/2020, problem.noDay",
        "давно, problem.noDay",
        "15 травневого 2021, problem.noDay",
        "1.1.2999, problem.dayOutOfRange",
        "1.1.1899, problem.dayOutOfRange",
        "1.12.2026, problem.dayOutOfRange"
    })
    void whatIsNoDayIsLeftOutWithARemark(String written, String remark) {
        assertThat(DayText.read(written, TODAY)).isEqualTo(CellValue.unreadable(remark));
    }

    @Test
    void withSlashesTheDayIsTakenToStandFirstAndPeopleAreToLook() {
        assertThat(DayText.read("05/03/2021", TODAY))
                .isEqualTo(new CellValue<>(LocalDate.of(2021, 3, 5), "problem.dayFirst"));
    }
}
