package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InhabitantsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12000        | 12000
            12.000       | 12000
            12,000       | 12000
            12 000       | 12000
            12'000       | 12000
            12’000       | 12000
            1.234.567    | 1234567
            1,234,567    | 1234567
            1.250,0      | 1250
            1,250.00     | 1250
            12345,00     | 12345
            12345.000    | 12345
            1 250,0      | 1250
            """)
    void threeDigitsBehindAMarkAreThousands(String written, int inhabitants) {
        assertThat(Inhabitants.read(written, false)).isEqualTo(CellValue.of(inhabitants));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            45,3 тис.       | 45300    | problem.populationScaled
            45.3 тыс. чел.  | 45300    | problem.populationScaled
            12 thousand     | 12000    | problem.populationScaled
            1,2 млн         | 1200000  | problem.populationScaled
            ~12000          | 12000    | problem.populationWords
            бл. 12 000      | 12000    | problem.populationWords
            12345 чол.      | 12345    | problem.populationWords
            12345 осіб      | 12345    | problem.populationWords
            12 345*         | 12345    | problem.populationWords
            12345 (2021)    | 12345    | problem.populationWords
            """)
    void wordsAroundANumberAreUnderstoodWithARemark(String written, int inhabitants, String remark) {
        assertThat(Inhabitants.read(written, false)).isEqualTo(new CellValue<>(inhabitants, remark));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"45,3 | 45300", "12,345 | 12345", "12 | 12000", "12345 осіб | 12345"})
    void aColumnInThousandsIsWrittenOut(String written, int inhabitants) {
        assertThat(Inhabitants.read(written, true).value()).isEqualTo(inhabitants);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "–",
                "NA",
                "n/a",
                "N.A.",
                "#N/A",
                "н/д",
                "н.д.",
                "нет данных",
                "невідомо",
                "?",
                "...",
                "0"
            })
    void unknownIsUnknown(String written) {
        assertThat(Inhabitants.read(written, false)).isEqualTo(CellValue.unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "many",
                "12,5",
                "2.9",
                "-3",
                "12 34",
                "10 000-12 000",
                "1.234,5",
                "12.3450",
                "1,23,456",
                "100000001",
                "1e5"
            })
    void whatIsNoWholeNumberIsLeftOutWithARemark(String written) {
        assertThat(Inhabitants.read(written, false)).isEqualTo(CellValue.unreadable("problem.noPopulation"));
    }

    @Test
    void aNumberOfTheFileIsTakenAsItIs() {
        assertThat(Inhabitants.of(new BigDecimal("1.2E4"), false)).isEqualTo(CellValue.of(12_000));
        assertThat(Inhabitants.of(new BigDecimal("12.345"), false))
                .isEqualTo(CellValue.unreadable("problem.noPopulation"));
        assertThat(Inhabitants.of(new BigDecimal("12.345"), true)).isEqualTo(CellValue.of(12_345));
    }
}
