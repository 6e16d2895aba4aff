package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberFieldTest {
    @ParameterizedTest
    @CsvSource({
        "Name, NAME",
        "Full_Name, NAME",
        "Municipality, NAME",
        "Назва громади, NAME",
        "Населений пункт, NAME",
        "Название муниципалитета, NAME",
        "organisation_name, NAME",
        "CountryCode, COUNTRY",
        "CountryName, COUNTRY",
        "Назва країни, COUNTRY",
        "Назва області, REGION",
        "Область, REGION",
        "Район, REGION",
        "Region name, REGION",
        "Pop_collect, POPULATION",
        "Inhabitants, POPULATION",
        "'Населення, осіб', POPULATION",
        "Population of the town, POPULATION",
        "Year_of_Joining, MEMBER_SINCE",
        "Member since, MEMBER_SINCE",
        "Член с, MEMBER_SINCE",
        "Дата вступу, MEMBER_SINCE",
        "date_of_adhesion, MEMBER_SINCE",
        "Candidate, CANDIDATE"
    })
    void headingsSayWhatTheirColumnsTell(String heading, MemberField field) {
        assertThat(MemberField.of(heading)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "№",
                "№ з/п",
                "No",
                "Name of the mayor",
                "ПІБ голови громади",
                "E-mail",
                "Address of the municipality",
                "Площа"
            })
    void othersTellNothing(String heading) {
        assertThat(MemberField.of(heading)).isNull();
    }
}
