package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the examples of RFC 8265, section 4.3, and letters of the region. */
class OpaqueStringTest {
    @ParameterizedTest
    @CsvSource({
        "correct horse battery staple, correct horse battery staple",
        "Correct Horse Battery Staple, Correct Horse Battery Staple",
        "πßå, πßå",
        "Jack of ♦s, Jack of ♦s",
        "foo\u1680bar, foo bar",
        "foo\u00A0bar, foo bar",
        "ки\u0456\u0308в, київ",
        "s\u0327a\u0308her, şäher"
    })
    void spacesAndAccentsAreTypedInOneWay(String typed, String compared) {
        assertThat(OpaqueString.of(typed)).isEqualTo(compared);
    }

    @Test
    void caseAndWidthStay() {
        assertThat(OpaqueString.of("ＡＢc")).isEqualTo("ＡＢc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my cat is a \tby", "pass\u00ADword", "pass\u200Bword", "pass\uFEFFword", "pass\u0001word"})
    void whatCannotBeSeenIsNotChosen(String password) {
        assertThat(OpaqueString.isAllowed(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "πßå ♦", "кавун дуб", "🌍 earth"})
    void whatIsSeenIsAllowed(String password) {
        assertThat(OpaqueString.isAllowed(password)).isTrue();
    }
}
