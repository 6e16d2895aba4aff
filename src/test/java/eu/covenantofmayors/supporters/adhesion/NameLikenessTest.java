package eu.covenantofmayors.supporters.adhesion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.NameLikeness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
    @ParameterizedTest
    @CsvSource({
        "Association of Ukrainian Cities, ASSOCIATION OF UKRAINIAN CITIES, true",
        "Association “Energy Efficient Cities of Ukraine”, Energy Efficient Cities of Ukraine, true",
        "Асоціація міст України, Ассоциация городов Украины, false",
        "Ассоциация городов Казахстана, Ассоциация городов Казахстана (АГК), true",
        "Congress of Local Authorities from Moldova, National Association of Local Authorities of Georgia, false",
        "Energy Cities, Climate Alliance, false",
        "'', Energy Cities, false",
        ", Energy Cities, false"
    })
    void tellsWhetherTwoNamesMayBeThoseOfOneNetwork(String one, String other, boolean similar) {
        assertThat(NameLikeness.similar(one, other)).isEqualTo(similar);
    }
}
