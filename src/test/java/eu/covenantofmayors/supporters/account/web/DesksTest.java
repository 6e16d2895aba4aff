package eu.covenantofmayors.supporters.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesksTest {
    @ParameterizedTest
    @ValueSource(strings = {"/workspace/", "/office/supporter/view?id=1&lang=ru", "/account/?q=%D0%B0[1]"})
    void theDoorLeadsOnToDesks(String address) {
        assertThat(Desks.isDesk(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/workspace/",
                "//elsewhere.example/workspace/",
                "/en/",
                "/workspace/\\x",
                "/workspace/\u00E9",
                "/workspace/\uFF3Cx",
                "/workspace/\u760D\u760A",
                "/workspace/\r\nX: y",
                "/workspace/ x"
            })
    void nothingElseIsAnAddressToLeadTo(String address) {
        assertThat(Desks.isDesk(address)).isFalse();
    }
}
