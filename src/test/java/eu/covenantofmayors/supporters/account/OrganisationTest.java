package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.Towns.example/about, towns.example",
        "towns.example/other, towns.example",
        "https://www.facebook.com/Towns/, facebook.com/towns",
        "https://t.me/towns, t.me/towns",
        "https://sites.google.com/view/towns, sites.google.com/view/towns",
        "https://sites.google.com, sites.google.com",
        "no address,",
        ","
    })
    void isToldByItsHostAndWhereManyShareOneByItsPage(String website, String site) {
        assertThat(Organisation.siteOf(website)).isEqualTo(site);
    }
}
