package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    @Test
    void readersGetTheirOwnLanguageElseEnglishElseAny() {
        assertThat(Languages.UK.among(Set.of(Languages.EN, Languages.UK))).contains(Languages.UK);
        assertThat(Languages.UK.among(Set.of(Languages.RU, Languages.EN))).contains(Languages.EN);
        assertThat(Languages.UK.among(Set.of(Languages.TK, Languages.RU))).contains(Languages.RU);
        assertThat(Languages.UK.among(Set.of())).isEmpty();
    }
}
