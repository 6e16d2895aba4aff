package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UA                            | UA
            ukr                           | UA
            Україна                       | UA
            УКРАИНА                       | UA
            the Ukraine                   | UA
            Moldova                       | MD
            Republic of Moldova           | MD
            Moldova, Republic of          | MD
            Республика Молдова            | MD
            Республіка Молдова            | MD
            Republica Moldova             | MD
            Kyrgyz Republic               | KG
            Киргизия                      | KG
            Кыргызская Республика         | KG
            Belarus                       | BY
            Белоруссия                    | BY
            Республика Беларусь           | BY
            Қазақстан Республикасы        | KZ
            Republic of Armenia           | AM
            Հայաստան                      | AM
            საქართველო                    | GE
            Azərbaycan Respublikası       | AZ
            Türkmenistan                  | TM
            Türkiye                       | TR
            Turkey                        | TR
            Czech Republic                | CZ
            Czechia                       | CZ
            Slovak Republic               | SK
            Deutschland                   | DE
            """)
    void countriesAreFoundByTheirCodesAndByWhatPeopleCallThem(String told, String code) {
        assertThat(CountryNames.code(told)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "Republic", "12", "X"})
    void othersAreUnknown(String told) {
        assertThat(CountryNames.code(told)).isEmpty();
    }
}
